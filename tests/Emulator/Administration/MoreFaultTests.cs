using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Administration;

/// <summary>Faults of the network, of batches, by chance, and by code.</summary>
public sealed class MoreFaultTests : EmulatorTest
{
    private const string Free = "02160660001";
    private const string AlsoFree = "02160660002";

    private Acs3Request Add(params string[] numbers) =>
        new(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", $"[{string.Join(',', numbers.Select(number => $"\"{number}\""))}]")) { Time = Time.GetUtcNow() };

    private Task<Answer> ListAsync() => CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "100"));

    private async Task<HttpStatusCode> ArmAsync(object fault) =>
        (await new HttpClient().PostAsJsonAsync(new Uri(Emulator.AdministrationUrl, "faults"), new[] { fault })).StatusCode;

    [Fact(Timeout = TimeLimit)]
    public async Task Refuse_cuts_the_call_and_accepts_no_connection_for_a_while()
    {
        await ArmAsync("AddPhoneNumbers", "Refuse", value: 700);
        using var http = new HttpClient();

        await FluentActions.Awaiting(() => http.SendAsync(Add(Free).For(Emulator.Url))).Should().ThrowAsync<HttpRequestException>();
        var refused = await FluentActions.Awaiting(() => http.SendAsync(Add(Free).For(Emulator.Url))).Should().ThrowAsync<HttpRequestException>();

        refused.WithInnerException<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
        await BackAsync();
        (await ListAsync()).Numbers().Should().NotContain(Free);
        (await AskAsync("requests?operation=AddPhoneNumbers")).Body[0].Text("outcome").Should().Be("Refuse");
    }

    private async Task BackAsync()
    {
        while (true)
        {
            try
            {
                await AskAsync("faults");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Truncated_makes_the_change_and_ends_before_its_length()
    {
        await ArmAsync("AddPhoneNumbers", "Truncated");
        using var http = new HttpClient();

        var reading = async () =>
        {
            using var response = await http.SendAsync(Add(Free).For(Emulator.Url), HttpCompletionOption.ResponseHeadersRead);
            await response.Content.ReadAsStringAsync();
        };

        await reading.Should().ThrowAsync<HttpRequestException>();
        (await ListAsync()).Numbers().Should().Contain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Corrupted_makes_the_change_and_answers_what_nobody_can_read()
    {
        await ArmAsync("AddPhoneNumbers", "Corrupted");
        using var http = new HttpClient();

        using var response = await http.SendAsync(Add(Free).For(Emulator.Url));
        var text = await response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        text.Should().NotStartWith("{").And.NotContain("RequestId");
        (await ListAsync()).Numbers().Should().Contain(Free);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(502, HttpStatusCode.BadGateway)]
    public async Task Html_comes_in_place_of_the_answer_and_nothing_is_done(int value, HttpStatusCode status)
    {
        await ArmAsync("AddPhoneNumbers", "Html", value: value);
        using var http = new HttpClient();

        using var response = await http.SendAsync(Add(Free).For(Emulator.Url));

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        (await ListAsync()).Numbers().Should().NotContain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task OkWithoutEffect_says_that_it_is_done()
    {
        await ArmAsync("AddPhoneNumbers", "OkWithoutEffect");

        var answer = await SendAsync(Add(Free));

        answer.ShouldBeOk();
        answer.Data.GetArrayLength().Should().Be(0);
        (await ListAsync()).Numbers().Should().NotContain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task PartialFailure_lets_the_last_of_a_batch_fail()
    {
        await ArmAsync("2020-07-01/AddPhoneNumbers", "PartialFailure");

        var answer = await SendAsync(Add(Free, AlsoFree));

        answer.Data.EnumerateArray().Select(number => number.GetString()).Should().Equal(AlsoFree);
        (await ListAsync()).Numbers().Should().Contain(Free).And.NotContain(AlsoFree);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task PartialFailure_of_the_older_version_fills_its_own_list()
    {
        await ArmAsync("AddBulkPhoneNumbers", "PartialFailure", value: 2);

        var answer = await CallAsync(
            Ccc2017, "AddBulkPhoneNumbers", ("InstanceId", "d278629c-0000-4000-8000-000000000001"), ("Usage", "Inbound"), ("PhoneNumber.1", "02865430001"), ("PhoneNumber.2", "02865430002"));

        answer.Body.Texts("FailedPhoneNumbers", "FailedPhoneNumber").Should().Equal("02865430001", "02865430002");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task PartialFailure_of_CC_iSales_stores_the_others()
    {
        await ArmAsync("AddCallingNumbers", "PartialFailure");

        var answer = await SendAsync(new AuthV2Request(
            HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"1","priority":1},{"accessCode":"2","priority":1}]}"""));

        answer.Body.Text("resultCode").Should().Be("0200001");
        var details = (await SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146"))).Body.At("returnObject", "callerNo");
        details.EnumerateArray().Select(number => number.Text("accessCode")).Should().BeEquivalentTo("1", "02160669000");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task StaleRead_with_a_value_shows_how_things_were_that_long_ago_until_it_is_disarmed()
    {
        await ArmAsync("ListPhoneNumbers", "StaleRead", count: 100, value: 60_000);
        await SendAsync(Add(Free));
        Time.Shift = TimeSpan.FromSeconds(40);
        await SendAsync(Add(AlsoFree));

        (await ListAsync()).Numbers().Should().NotContain(Free).And.NotContain(AlsoFree);
        Time.Shift = TimeSpan.FromSeconds(70);
        (await ListAsync()).Numbers().Should().Contain(Free).And.NotContain(AlsoFree);
        Time.Shift = TimeSpan.FromSeconds(120);
        (await ListAsync()).Numbers().Should().Contain([Free, AlsoFree]);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Chance_strikes_the_same_calls_under_the_same_seed()
    {
        async Task<string> OutcomesAsync(int seed)
        {
            (await ArmAsync(new { operation = "ListPhoneNumbers", kind = "Throttle", probability = 0.5, seed })).Should().Be(HttpStatusCode.OK);
            var outcomes = "";
            for (var i = 0; i < 20; i++)
            {
                outcomes += (await ListAsync()).Code == "OK" ? '.' : 'x';
            }

            await TellAsync(HttpMethod.Delete, "faults", "");
            return outcomes;
        }

        var first = await OutcomesAsync(7);

        first.Should().Contain(".").And.Contain("x");
        (await OutcomesAsync(7)).Should().Be(first);
        (await OutcomesAsync(8)).Should().NotBe(first);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Chance_and_a_count_go_together()
    {
        (await ArmAsync(new { operation = "ListPhoneNumbers", kind = "Throttle", probability = 0.9, count = 2, seed = 1 })).Should().Be(HttpStatusCode.OK);

        var codes = new List<string?>();
        for (var i = 0; i < 20; i++)
        {
            codes.Add((await ListAsync()).Code);
        }

        codes.Should().Contain("OK");
        codes.Count(code => code == "Throttling.User").Should().Be(2);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_fault_can_be_meant_for_one_of_two_versions()
    {
        await ArmAsync("2017-07-05/ListPhoneNumbers", "Throttle");

        (await ListAsync()).ShouldBeOk();
        (await CallAsync(Ccc2017, "ListPhoneNumbers", ("InstanceId", "d278629c-0000-4000-8000-000000000001"), ("OutboundOnly", "false"))).Code.Should().Be("Throttling.User");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_code_of_another_vendor_does_not_count()
    {
        (await ArmAsync(new { operation = "*", kind = "ErrorBefore", code = "isp.DAO_EXCEPTION" })).Should().Be(HttpStatusCode.OK);

        (await ListAsync()).ShouldFail(HttpStatusCode.InternalServerError, "InternalError");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("""{"operation":"*","kind":"Throttle","probability":0}""")]
    [InlineData("""{"operation":"*","kind":"Throttle","probability":1.5}""")]
    [InlineData("""{"operation":"*","kind":"Throttle","code":"Whatever"}""")]
    [InlineData("""{"operation":"*","kind":"Delay","code":"Throttling"}""")]
    [InlineData("""{"operation":"*","kind":"Html","value":99}""")]
    [InlineData("""{"operation":"*","kind":"Refuse","value":3600000}""")]
    public async Task A_fault_that_cannot_be_is_refused(string fault) =>
        (await TellAsync(HttpMethod.Post, "faults", $"[{fault}]")).Status.Should().Be(HttpStatusCode.BadRequest);
}
