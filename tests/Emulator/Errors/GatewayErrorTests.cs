using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Errors;

/// <summary>The refusals that every operation of Alibaba shares and that are not tested with the signatures (alibaba-openapi sheet, 5.1 and 5.2).</summary>
public sealed class GatewayErrorTests : EmulatorTest
{
    private static Acs3Request List(string key = "emulator-access-key", string secret = "emulator-access-secret") =>
        new(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1")) { KeyId = key, Secret = secret };

    private static RpcRequest Rpc() => new(Ccc2020, "ListInstances", ("PageNumber", "1"), ("PageSize", "1"));

    [Theory(Timeout = TimeLimit)]
    [InlineData("temporary", "token+/=", "OK")]
    [InlineData("temporary", null, "InvalidSecurityToken.MismatchWithAccessKey")]
    [InlineData("temporary", "old-token", "InvalidSecurityToken.MismatchWithAccessKey")]
    [InlineData("temporary", "no token at all", "InvalidSecurityToken.Malformed")]
    [InlineData("expired", "old-token", "InvalidSecurityToken.Expired")]
    [InlineData("inactive", null, "InvalidAccessKeyId.Inactive")]
    public async Task Keys_and_their_tokens_are_checked_under_both_schemes(string key, string? token, string code)
    {
        var (newer, older) = (List(key, $"{key}-secret"), Rpc());
        (older.Parameters["AccessKeyId"], older.Secret) = (key, $"{key}-secret");
        if (token is not null)
        {
            newer.MoreHeaders["x-acs-security-token"] = older.Parameters["SecurityToken"] = token;
        }

        (await SendAsync(newer)).Code.Should().Be(code);
        (await SendAsync(older)).Code.Should().Be(code);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_signature_that_cannot_be_one_is_incomplete()
    {
        var (newer, older) = (List(), Rpc());
        newer.Spoil = message =>
        {
            var authorization = message.Headers.GetValues("Authorization").Single();
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", authorization[..^4]);
        };
        older.Spoil = sent => sent["Signature"] = "?";

        (await SendAsync(newer)).ShouldFail(HttpStatusCode.BadRequest, "IncompleteSignature");
        var answer = await SendAsync(older);
        answer.ShouldFail(HttpStatusCode.BadRequest, "IncompleteSignature");
        answer.Body.Text("Message").Should().Contain("server string to sign is:POST&%2F&");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_format_that_there_is_not_is_refused()
    {
        var request = Rpc();
        request.Parameters["Format"] = "YAML";

        (await SendAsync(request)).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.Format");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("PUT", "/", HttpStatusCode.BadRequest, "UnsupportedHTTPMethod")]
    [InlineData("DELETE", "/", HttpStatusCode.BadRequest, "UnsupportedHTTPMethod")]
    [InlineData("GET", "/elsewhere", HttpStatusCode.NotFound, "InvalidApi.NotFound")]
    [InlineData("POST", "/%2F", HttpStatusCode.NotFound, "InvalidApi.NotFound")]
    public async Task Another_method_or_path_is_refused(string method, string path, HttpStatusCode status, string code) =>
        (await SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(Emulator.Url, path)))).ShouldFail(status, code);

    [Theory(Timeout = TimeLimit)]
    [InlineData("QueryCallStatus")]
    [InlineData("AddAxnTrackNo")]
    public async Task Operations_of_number_privacy_that_do_not_matter_are_not_there(string action) =>
        (await CallAsync(Dypls, action)).ShouldFail(HttpStatusCode.NotFound, "InvalidApi.NotFound");

    [Theory(Timeout = TimeLimit)]
    [InlineData("Throttle", "Throttling", 400)]
    [InlineData("Throttle", "Throttling.User", 400)]
    [InlineData("Throttle", "Throttling.Api", 400)]
    [InlineData("ErrorBefore", "ServiceUnavailable", 503)]
    [InlineData("ErrorBefore", "InternalError", 500)]
    [InlineData("ErrorBefore", "Forbidden", 403)]
    [InlineData("ErrorBefore", "Forbidden.RAM", 403)]
    [InlineData("ErrorBefore", "Forbidden.RiskControl", 403)]
    [InlineData("ErrorBefore", "NoPermission", 403)]
    [InlineData("ErrorBefore", "InvalidProduct.NotFound", 404)]
    [InlineData("ErrorBefore", "InvalidProtocol.NeedSsl", 404)]
    public async Task What_no_request_leads_to_a_fault_can_ask_for(string kind, string code, int status)
    {
        (await TellAsync(HttpMethod.Post, "faults", $$"""[{"operation":"ListInstances","kind":"{{kind}}","code":"{{code}}"}]""")).Status.Should().Be(HttpStatusCode.OK);

        var answer = await SendAsync(List());

        answer.ShouldFail((HttpStatusCode)status, code);
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "HostId", "Code", "Message", "Recommend");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_key_that_may_not_bind_is_refused_by_number_privacy_itself()
    {
        var request = new Acs3Request(Dypls, "BindAxnExtension") { KeyId = "limited", Secret = "limited-secret" };

        (await SendAsync(request)).ShouldFail(HttpStatusCode.OK, "isp.RAM_PERMISSION_DENY");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Parameters_may_be_a_JSON_body_under_the_newer_scheme()
    {
        var body = """{"InstanceId":"ccc-a","PageNumber":1,"PageSize":2}"""u8.ToArray();
        var request = new Acs3Request(Ccc2020, "ListPhoneNumbers") { Json = body };

        (await SendAsync(request)).Items.Should().HaveCount(2);
        (await SendAsync(new Acs3Request(Ccc2020, "ListPhoneNumbers") { Json = "[1]"u8.ToArray() })).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_body_may_come_in_chunks()
    {
        var request = new Acs3Request(Ccc2020, "ListPhoneNumbers", ("InstanceId", "ccc-a"), ("PageNumber", "1"), ("PageSize", "2")) { InForm = true };
        request.Spoil = message => message.Headers.TransferEncodingChunked = true;

        (await SendAsync(request)).Items.Should().HaveCount(2);
    }
}
