using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Administration;

/// <summary>Faults on demand (alibaba-openapi sheet, part 10; alibaba-dypls sheet, part 14; huawei-isales sheet, part 9).</summary>
public sealed class FaultTests : EmulatorTest
{
    private const string Free = "02160660001";

    private Task<Answer> AddAsync(string number = Free) =>
        CallAsync(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", $"[\"{number}\"]"));

    private Task<Answer> ListAsync() => CallAsync(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "100"));

    private Task<Answer> QueryCampaignAsync() => SendAsync(new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170/146"));

    /// <summary>Sends over a connection of its own, so that nothing repeats the request when it is cut.</summary>
    private async Task ShouldBeCutAsync()
    {
        using var once = new HttpClient();
        var request = new Acs3Request(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", $"[\"{Free}\"]")).For(Emulator.Url);
        await FluentActions.Awaiting(() => once.SendAsync(request)).Should().ThrowAsync<HttpRequestException>();
    }

    private async Task<IReadOnlyList<string>> OutcomesAsync() =>
        [.. (await AskAsync("requests")).Body.EnumerateArray().Select(entry => $"{entry.Text("operation")} {entry.Text("outcome")} {entry.At("status")}")];

    [Fact(Timeout = TimeLimit)]
    public async Task Delay_answers_late_and_right()
    {
        await ArmAsync("ListPhoneNumbers", "Delay", value: 400);
        var watch = Stopwatch.StartNew();

        (await ListAsync()).ShouldBeOk();

        watch.ElapsedMilliseconds.Should().BeGreaterOrEqualTo(390);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_delayed_call_does_not_hold_up_others()
    {
        await ArmAsync("ListPhoneNumbers", "Delay", value: 3_000);
        var late = ListAsync();

        (await AddAsync()).ShouldBeOk();

        late.IsCompleted.Should().BeFalse();
        (await late).Numbers().Should().Contain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Throttle_refuses_as_the_gateway_does_and_changes_nothing()
    {
        await ArmAsync("AddPhoneNumbers", "Throttle");

        (await AddAsync()).ShouldFail(HttpStatusCode.BadRequest, "Throttling.User");

        (await ListAsync()).Numbers().Should().NotContain(Free);
        (await AddAsync()).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(0, null)]
    [InlineData(250, "250")]
    public async Task Throttle_hints_when_to_come_back_if_it_is_given_milliseconds(int milliseconds, string? hint)
    {
        await ArmAsync("ListInstances", "Throttle", value: milliseconds);
        using var http = new HttpClient();

        using var response = await http.SendAsync(new Acs3Request(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1")).For(Emulator.Url));

        (response.Headers.TryGetValues("x-acs-retry-after", out var values) ? values.Single() : null).Should().Be(hint);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Throttle_of_CC_iSales_has_its_own_code()
    {
        await ArmAsync("QueryCampaign", "Throttle");

        var answer = await QueryCampaignAsync();

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Body.Text("resultCode").Should().Be("0200022");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Status_answers_with_a_page_that_is_no_JSON_and_changes_nothing(int status)
    {
        await ArmAsync("AddPhoneNumbers", "Status", value: status);

        var answer = await AddAsync();

        ((int)answer.Status).Should().Be(status);
        answer.Text.Should().StartWith("<html>");
        (await ListAsync()).Numbers().Should().NotContain(Free);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ErrorBefore", false)]
    [InlineData("ErrorAfter", true)]
    public async Task Errors_of_the_gateway_come_before_or_after_the_change(string kind, bool isMade)
    {
        await ArmAsync("AddPhoneNumbers", kind);

        (await AddAsync()).ShouldFail(HttpStatusCode.InternalServerError, "InternalError");

        (await ListAsync()).Numbers().Contains(Free).Should().Be(isMade);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ErrorBefore", "")]
    [InlineData("ErrorAfter", "1000000000000001")]
    public async Task Errors_of_Dypls_come_before_or_after_the_change(string kind, string bindings)
    {
        await ArmAsync("BindAxnExtension", kind);

        var answer = await CallAsync(
            Dypls, "BindAxnExtension", ("PoolKey", "FC100000000000001"), ("PhoneNoX", "17000000001"), ("PhoneNoA", "13900000001"), ("Expiration", "2099-12-31 23:59:59"));

        answer.ShouldFail(HttpStatusCode.OK, "isp.SYSTEM_ERROR");
        (await CallAsync(Dypls, "QuerySubsId", ("PoolKey", "FC100000000000001"), ("PhoneNoX", "17000000001"))).Body.Text("SubsId").Should().Be(bindings);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ErrorBefore", false)]
    [InlineData("ErrorAfter", true)]
    public async Task Errors_of_CC_iSales_come_before_or_after_the_change(string kind, bool isMade)
    {
        await ArmAsync("AddCallingNumbers", kind);

        var answer = await SendAsync(new AuthV2Request(
            HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"525245","priority":2}]}"""));

        answer.Body.Text("resultCode").Should().Be("0200006");
        (await QueryCampaignAsync()).Text.Contains("525245", StringComparison.Ordinal).Should().Be(isMade);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task CutBefore_cuts_and_changes_nothing()
    {
        await ArmAsync("AddPhoneNumbers", "CutBefore");

        await ShouldBeCutAsync();

        (await ListAsync()).Numbers().Should().NotContain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task CutAfter_cuts_when_the_change_is_made()
    {
        await ArmAsync("AddPhoneNumbers", "CutAfter");

        await ShouldBeCutAsync();

        (await ListAsync()).Numbers().Should().Contain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Garbled_makes_the_change_and_breaks_the_answer_off()
    {
        await ArmAsync("AddPhoneNumbers", "Garbled");
        using var http = new HttpClient();

        using var response = await http.SendAsync(
            new Acs3Request(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", $"[\"{Free}\"]")).For(Emulator.Url));
        var text = await response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        text.Should().StartWith("{");
        FluentActions.Invoking(() => JsonDocument.Parse(text)).Should().Throw<JsonException>();
        (await ListAsync()).Numbers().Should().Contain(Free);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task StaleRead_answers_as_if_the_latest_change_had_not_been_made()
    {
        await ArmAsync("ListPhoneNumbers", "StaleRead", count: 2);
        (await ListAsync()).ShouldBeOk();
        await AddAsync();

        (await ListAsync()).Numbers().Should().NotContain(Free);
        (await ListAsync()).Numbers().Should().NotContain(Free);
        (await ListAsync()).Numbers().Should().Contain(Free, "the fault is used up; a read before the change did not count");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task StaleRead_of_CC_iSales_shows_the_numbers_before()
    {
        await ArmAsync("QueryCampaign", "StaleRead");
        await SendAsync(new AuthV2Request(HttpMethod.Post, "/rest/isales/v1/openapi/campaigns/170/callerNo/146", """{"callerNo":[{"accessCode":"525245","priority":2}]}"""));

        (await QueryCampaignAsync()).Text.Should().NotContain("525245");
        (await QueryCampaignAsync()).Text.Should().Contain("525245");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task StaleRead_never_touches_a_change()
    {
        await ArmAsync("*", "StaleRead", count: 5);
        await AddAsync();

        (await AddAsync("02160660002")).ShouldBeOk();

        (await ListAsync()).Numbers().Should().Contain(Free).And.NotContain("02160660002");
        (await AskAsync("state")).Text.Should().Contain("02160660002");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_fault_meets_as_many_calls_as_it_says_and_is_gone()
    {
        await ArmAsync("ListPhoneNumbers", "Throttle", count: 2);

        (await ListAsync()).Code.Should().Be("Throttling.User");
        (await AskAsync("faults")).Body[0].At("count").GetInt32().Should().Be(1);
        (await ListAsync()).Code.Should().Be("Throttling.User");
        (await AskAsync("faults")).Body.GetArrayLength().Should().Be(0);
        (await ListAsync()).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_fault_meets_only_its_operation_and_an_asterisk_meets_any()
    {
        await ArmAsync("AddPhoneNumbers", "Throttle");
        (await ListAsync()).ShouldBeOk();
        await ArmAsync("*", "Status", value: 503);

        (await QueryCampaignAsync()).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await AddAsync()).Code.Should().Be("Throttling.User");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Faults_are_disarmed_together()
    {
        await ArmAsync("*", "Throttle", count: 9);

        (await TellAsync(HttpMethod.Delete, "faults", "")).Status.Should().Be(HttpStatusCode.NoContent);

        (await ListAsync()).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_log_names_the_fault_that_a_call_met()
    {
        await ArmAsync("AddPhoneNumbers", "CutBefore");
        await ArmAsync("AddPhoneNumbers", "CutAfter");
        await ArmAsync("ListPhoneNumbers", "Status", value: 503);
        await ShouldBeCutAsync();
        await ShouldBeCutAsync();
        await ListAsync();

        (await OutcomesAsync()).Should().Equal("AddPhoneNumbers CutBefore 0", "AddPhoneNumbers CutAfter 0", "ListPhoneNumbers Status 503");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":"Explode"}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":77}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":"Status"}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":"Status","value":200}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":"Delay","value":-1}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"*","kind":"Delay","count":0,"value":5}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"operation":"","kind":"CutAfter"}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},{"kind":"CutAfter"}]""")]
    [InlineData("""[{"operation":"*","kind":"Throttle"},null]""")]
    [InlineData("""{"operation":"*","kind":"Throttle"}""")]
    public async Task A_fault_that_cannot_be_is_refused_and_none_is_armed(string body)
    {
        var answer = await TellAsync(HttpMethod.Post, "faults", body);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Body.Text("error").Should().NotBeNullOrEmpty();
        (await AskAsync("faults")).Body.GetArrayLength().Should().Be(0);
    }
}
