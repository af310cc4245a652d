using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Signatures;

/// <summary>auth-v2 of CC-iSales (huawei-isales sheet, part 8).</summary>
public sealed class AuthV2SignatureTests : EmulatorTest
{
    private const string Details = "/rest/isales/v1/openapi/campaigns/170/146";
    private const string Numbers = "/rest/isales/v1/openapi/campaigns/170/callerNo/146";
    private const string OneNumber = """{"callerNo":[{"accessCode":"525245","priority":2}]}""";

    private static AuthV2Request Query() => new(HttpMethod.Get, Details);

    private static AuthV2Request Add() => new(HttpMethod.Post, Numbers, OneNumber);

    private async Task ShouldBeTakenAsync(AuthV2Request request)
    {
        var answer = await SendAsync(request);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        answer.Body.Text("resultCode").Should().Be("0200000");
    }

    private async Task ShouldBeRefusedAsync(AuthV2Request request) => (await SendAsync(request)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Fact(Timeout = TimeLimit)]
    public Task A_right_signature_without_a_body_is_accepted() => ShouldBeTakenAsync(Query());

    [Fact(Timeout = TimeLimit)]
    public Task A_right_signature_over_a_body_is_accepted() => ShouldBeTakenAsync(Add());

    [Fact(Timeout = TimeLimit)]
    public async Task A_right_signature_over_the_body_of_a_DELETE_is_accepted()
    {
        await ShouldBeTakenAsync(Add());
        await ShouldBeTakenAsync(new AuthV2Request(HttpMethod.Delete, Numbers, """{"callerNo":[{"accessCode":"525245"}]}"""));
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_right_signature_over_a_query_is_accepted() => ShouldBeTakenAsync(new AuthV2Request(
        HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170?name=%E4%B8%AD~%2B%2A%2F%20a&status=0&deviceType=0&curPage=1&rowsPerPage=100"));

    [Fact(Timeout = TimeLimit)]
    public Task More_signed_headers_are_accepted()
    {
        var request = Add();
        request.SignedHeaders = ["content-length", "content-type", "host"];
        return ShouldBeTakenAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_time_with_milliseconds_is_accepted()
    {
        var request = Query();
        request.TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        return ShouldBeTakenAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_same_request_twice_is_accepted()
    {
        var moment = DateTimeOffset.UtcNow;
        var (first, second) = (Query(), Query());
        (first.Time, second.Time) = (moment, moment);

        await ShouldBeTakenAsync(first);
        await ShouldBeTakenAsync(second);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_refusal_is_plain_text()
    {
        var request = Query();
        request.SecretKey = "another";

        var answer = await SendAsync(request);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Text.Should().NotBeEmpty().And.NotStartWith("{");
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_wrong_secret_is_refused()
    {
        var request = Add();
        request.SecretKey = "another";
        return ShouldBeRefusedAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public Task An_unknown_key_is_refused()
    {
        var request = Query();
        request.AccessKey = "nobody";
        return ShouldBeRefusedAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_changed_body_is_refused_and_changes_nothing()
    {
        var request = Add();
        request.Spoil = message => message.Content = new StringContent(OneNumber.Replace("2}", "1}", StringComparison.Ordinal));

        await ShouldBeRefusedAsync(request);
        (await SendAsync(Query())).Text.Should().NotContain("525245");
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_changed_path_is_refused()
    {
        var request = Query();
        request.Spoil = message => message.RequestUri = new Uri(message.RequestUri!.ToString().Replace("146", "147", StringComparison.Ordinal));
        return ShouldBeRefusedAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_changed_query_is_refused()
    {
        var request = new AuthV2Request(HttpMethod.Get, "/rest/isales/v1/openapi/campaigns/170?curPage=1&deviceType=0&rowsPerPage=100&status=0")
        {
            Spoil = message => message.RequestUri = new Uri(message.RequestUri!.ToString().Replace("status=0", "status=2", StringComparison.Ordinal)),
        };
        return ShouldBeRefusedAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public Task A_changed_method_is_refused()
    {
        var request = Add();
        request.Spoil = message => message.Method = HttpMethod.Delete;
        return ShouldBeRefusedAsync(request);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(-16)]
    [InlineData(16)]
    public Task A_time_more_than_15_minutes_off_is_refused(int minutes)
    {
        var request = Query();
        request.Time = DateTimeOffset.UtcNow.AddMinutes(minutes);
        return ShouldBeRefusedAsync(request);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("content-type")]
    [InlineData("host;host")]
    [InlineData("host;x-absent")]
    [InlineData("host;content-type")]
    public Task A_list_of_headers_without_host_or_with_absent_doubled_or_unsorted_ones_is_refused(string list)
    {
        var request = Add();
        request.SignedHeaders = list.Split(';');
        return ShouldBeRefusedAsync(request);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(null)]
    [InlineData("auth-v1/a/b/host/c")]
    [InlineData("auth-v2/emulator-isales-key/host")]
    [InlineData("Basic auth-v2/emulator-isales-key")]
    public Task A_missing_or_malformed_signature_is_refused(string? authorization)
    {
        var request = Query();
        request.Spoil = message =>
        {
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", authorization is null ? [] : [authorization]);
        };
        return ShouldBeRefusedAsync(request);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_empty_query_line_is_wanted_only_where_the_switch_says_so()
    {
        var (without, with) = (Query(), Query());
        with.EmptyQueryLine = true;

        await ShouldBeTakenAsync(without);
        await ShouldBeRefusedAsync(with);
        await SwitchAsync("isales.emptyQueryLine", "empty");
        await ShouldBeTakenAsync(with);
        await ShouldBeRefusedAsync(without);
    }
}
