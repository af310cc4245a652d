using System.Net;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Administration;

/// <summary>The log by which calls are counted.</summary>
public sealed class RequestLogTests : EmulatorTest
{
    private async Task<IReadOnlyList<string>> LogAsync() =>
        [.. (await AskAsync("requests")).Body.EnumerateArray().Select(entry => $"{entry.Text("operation")} {entry.Text("method")} {entry.Text("outcome")} {entry.At("status")}")];

    private Task<Answer> BindAsync() =>
        CallAsync(Dypls, "BindAxnExtension", ("PoolKey", "FC100000000000001"), ("PhoneNoX", "17000000001"), ("PhoneNoA", "13912345678"), ("PhoneNoB", "13987654321"), ("Expiration", "2099-12-31 23:59:59"));

    [Fact(Timeout = TimeLimit)]
    public async Task Each_call_is_logged_in_order_with_its_outcome()
    {
        await CallAsync(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1"));
        await CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-none"));
        await BindAsync();
        await BindAsync();
        await SendAsync(new RpcRequest(Ccc2020, "ListMiracles") { Place = Place.Get });
        await SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146"));
        await SendAsync(new AuthV2Request(HttpMethod.Delete, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"02160669000"}]}"""));
        await SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146") { SecretKey = "another" });

        (await LogAsync()).Should().Equal(
            "ListInstances POST OK 200",
            "GetInstance POST NotExists.InstanceId 404",
            "BindAxnExtension POST OK 200",
            "BindAxnExtension POST isv.BIND_CONFLICT 200",
            "? GET InvalidAction.NotFound 404",
            "QueryCampaign GET 0200000 200",
            "DeleteCallingNumbers DELETE 0200001 200",
            "QueryCampaign GET 401 401");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_counts_from_nothing_after_it_was_cleared()
    {
        await BindAsync();

        (await TellAsync(HttpMethod.Delete, "requests", "")).Status.Should().Be(HttpStatusCode.NoContent);

        (await LogAsync()).Should().BeEmpty();
        await BindAsync();
        (await LogAsync()).Should().HaveCount(1);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Its_own_requests_are_not_counted()
    {
        await AskAsync("state");
        await AskAsync("switches");

        (await LogAsync()).Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Parallel_calls_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1"))));

        (await LogAsync()).Should().HaveCount(50);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_holds_no_secret_no_signature_and_no_number()
    {
        var signed = new Acs3Request(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("SearchPattern", "02160660010"), ("PageNumber", "1"), ("PageSize", "1")).For(Emulator.Url);
        var signature = signed.Headers.GetValues("Authorization").Single().Split("Signature=")[1];
        await SendAsync(signed);
        await BindAsync();
        await SendAsync(new AuthV2Request(HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"525245","priority":2}]}"""));

        var log = await AskAsync("requests");

        log.Body.GetArrayLength().Should().Be(3);
        foreach (var hidden in new[] { Emulator.Keys.AccessKeySecret, Emulator.Keys.AccessKeyId, Emulator.Keys.ISalesSecretKey, signature, "13912345678", "13987654321", "02160660010", "525245", "auth-v2" })
        {
            log.Text.Should().NotContain(hidden);
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_text_in_place_of_an_operation_is_not_kept()
    {
        await SendAsync(new RpcRequest(Ccc2020, "13912345678"));

        (await LogAsync()).Should().Equal("? POST InvalidAction.NotFound 404");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Parameters_are_kept_with_the_digits_of_numbers_hidden()
    {
        await BindAsync();
        await SendAsync(new AuthV2Request(HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146?probe=02160660010", """{"callerNo":[{"accessCode":"02160660010","priority":2}]}"""));

        var log = (await AskAsync("requests")).Body;

        log[0].At("parameters").EnumerateObject().Select(parameter => $"{parameter.Name}={parameter.Value.GetString()}").Should().BeEquivalentTo(
            "PoolKey=FC100000000000001", "PhoneNoX=170******01", "PhoneNoA=139******78", "PhoneNoB=139******21", "Expiration=2099-12-31 23:59:59");
        log[1].Text("parameters", "body").Should().Be("""{"callerNo":[{"accessCode":"021******10","priority":2}]}""");
        log[1].Text("parameters", "probe").Should().Be("021******10");
        (log[0].Text("version"), log[1].Text("version"), log[1].Text("parameters", "campaignId")).Should().Be((Dypls, "v1", "146"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_is_narrowed_down_and_counted()
    {
        await ArmAsync("ListInstances", "Throttle");
        await CallAsync(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1"));
        await CallAsync(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1"));
        await BindAsync();

        (await AskAsync("requests?operation=ListInstances")).Body.GetArrayLength().Should().Be(2);
        (await AskAsync("requests?outcome=OK")).Body.GetArrayLength().Should().Be(2);
        (await AskAsync("requests?fault=Throttle&version=2020-07-01")).Body.GetArrayLength().Should().Be(1);
        (await AskAsync("requests/counts?outcome=OK")).Text.Should().Match("*\"ListInstances\": 1*\"BindAxnExtension\": 1*");
    }

    [Fact]
    public void The_oldest_are_dropped_when_it_is_full_and_counted()
    {
        var log = new RequestLog();
        var request = new LoggedRequest(default, "", "v1", "GET", new Dictionary<string, string>(), "OK", 200, Fault: null);
        for (var number = 1; number <= RequestLog.Capacity + 3; number++)
        {
            log.Add(request with { Operation = $"{number}" });
        }

        (log.All.Count, log.All[0].Operation, log.All[^1].Operation, log.Dropped).Should().Be((RequestLog.Capacity, "4", $"{RequestLog.Capacity + 3}", 3));
        log.Clear();
        (log.All.Count, log.Dropped).Should().Be((0, 0));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task It_tells_how_many_it_keeps_and_how_many_it_dropped()
    {
        await BindAsync();

        var dropped = (await AskAsync("requests/dropped")).Body;

        (dropped.At("capacity").GetInt32(), dropped.At("dropped").GetInt64()).Should().Be((100_000, 0));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_operations_that_there_are_are_told()
    {
        var operations = (await AskAsync("operations")).Body.EnumerateArray().Select(entry => $"{entry.Text("version")}/{entry.Text("operation")}").ToList();

        operations.Should().OnlyHaveUniqueItems().And.Contain(["2020-07-01/AddPhoneNumbers", "2017-07-05/AddBulkPhoneNumbers", "2017-05-25/BindBatchAxg", "v1/QueryCampaigns", "v2/ModifyCampaign"]);
    }
}
