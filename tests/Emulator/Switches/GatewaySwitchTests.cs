using System.Globalization;
using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Switches;

/// <summary>The switches of Alibaba's gateway and of clocks (alibaba-openapi sheet, parts 3, 5, 10 and 11).</summary>
public sealed class GatewaySwitchTests : EmulatorTest
{
    private static (string, string)[] Page => [("PageNumber", "1"), ("PageSize", "1")];

    private static Acs3Request List() => new(Ccc2020, "ListInstances", Page);

    private static RpcRequest Rpc() => new(Ccc2020, "ListInstances", Page);

    [Fact(Timeout = TimeLimit)]
    public async Task The_clock_of_the_vendors_can_be_off_and_their_Date_tells()
    {
        await SwitchAsync("emulator.clockOffsetSeconds", "-3600");
        using var http = new HttpClient();

        using var response = await http.SendAsync(List().For(Emulator.Url));
        var answer = await Answer.ReadAsync(response);

        answer.ShouldFail(HttpStatusCode.BadRequest, "InvalidTimeStamp.Expired");
        response.Headers.Date!.Value.Should().BeCloseTo(DateTimeOffset.UtcNow.AddHours(-1), TimeSpan.FromMinutes(1));
        var corrected = List();
        corrected.Time = DateTimeOffset.UtcNow.AddHours(-1);
        (await SendAsync(corrected)).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("15", false)]
    [InlineData("31", true)]
    public async Task The_window_of_time_is_set(string minutes, bool isAccepted)
    {
        await SwitchAsync("gateway.timeWindowMinutes", minutes);
        var request = List();
        request.Time = DateTimeOffset.UtcNow.AddMinutes(-20);

        (await SendAsync(request)).Code.Should().Be(isAccepted ? "OK" : "InvalidTimeStamp.Expired");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("15", "SignatureNonceUsed")]
    [InlineData("1", "OK")]
    public async Task A_nonce_is_remembered_for_a_time(string minutes, string code)
    {
        await SwitchAsync("gateway.nonceMemoryMinutes", minutes);
        var (first, second) = (List(), List());
        second.Nonce = first.Nonce;
        (await SendAsync(first)).ShouldBeOk();
        Time.Shift = TimeSpan.FromMinutes(2);

        (await SendAsync(second)).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("key", "OK")]
    [InlineData("all-keys", "SignatureNonceUsed")]
    public async Task A_nonce_is_unique_among_the_requests_of_a_key_or_of_all(string value, string code)
    {
        await SwitchAsync("gateway.nonceScope", value);
        var (first, second) = (List(), List());
        (second.Nonce, second.KeyId, second.Secret) = (first.Nonce, "limited", "limited-secret");
        (await SendAsync(first)).ShouldBeOk();

        (await SendAsync(second)).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("nonce-first", "SignatureNonceUsed")]
    [InlineData("signature-first", "SignatureDoesNotMatch")]
    public async Task Nonce_and_signature_are_looked_at_in_an_order(string value, string code)
    {
        await SwitchAsync("gateway.checkOrder", value);
        var (first, second) = (List(), List());
        (second.Nonce, second.Secret) = (first.Nonce, "wrong");
        (await SendAsync(first)).ShouldBeOk();

        (await SendAsync(second)).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("refused", "SignatureDoesNotMatch")]
    [InlineData("accepted", "OK")]
    public async Task A_header_may_be_left_unsigned_where_the_switch_says_so(string value, string code)
    {
        await SwitchAsync("gateway.unsignedHeaders", value);
        var request = List();
        request.MoreHeaders["x-acs-extra"] = "1";
        request.LeftUnsigned.Add("x-acs-extra");

        (await SendAsync(request)).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("gateway.unknownKeyStatus", "400", "nobody", "secret", HttpStatusCode.BadRequest, "InvalidAccessKeyId.NotFound")]
    [InlineData("gateway.signatureErrorStatus", "403", "emulator-access-key", "wrong", HttpStatusCode.Forbidden, "SignatureDoesNotMatch")]
    [InlineData("gateway.tokenErrorStatus", "403", "temporary", "temporary-secret", HttpStatusCode.Forbidden, "InvalidSecurityToken.MismatchWithAccessKey")]
    public async Task The_status_of_a_refusal_is_set(string name, string value, string key, string secret, HttpStatusCode status, string code)
    {
        await SwitchAsync(name, value);
        var request = List();
        (request.KeyId, request.Secret) = (key, secret);

        (await SendAsync(request)).ShouldFail(status, code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("429")]
    [InlineData("503")]
    public async Task The_status_of_flow_control_is_set(string value)
    {
        await SwitchAsync("gateway.throttlingStatus", value);
        await ArmAsync("ListInstances", "Throttle");

        var answer = await SendAsync(List());

        answer.Code.Should().Be("Throttling.User");
        ((int)answer.Status).ToString(CultureInfo.InvariantCulture).Should().Be(value);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("milliseconds", "1500")]
    [InlineData("seconds", "2")]
    public async Task The_hint_of_flow_control_has_a_unit(string value, string hint)
    {
        await SwitchAsync("gateway.retryAfterUnit", value);
        await ArmAsync("ListInstances", "Throttle", value: 1500);
        using var http = new HttpClient();

        using var response = await http.SendAsync(List().For(Emulator.Url));

        response.Headers.GetValues("x-acs-retry-after").Should().Equal(hint);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("NoPermission")]
    [InlineData("Forbidden.RAM")]
    [InlineData("Forbidden")]
    public async Task A_key_that_may_not_do_something_is_refused_with_details(string value)
    {
        await SwitchAsync("gateway.permissionCode", value);
        var request = new Acs3Request(Ccc2020, "AddPhoneNumbers", ("InstanceId", "ccc-a"), ("Usage", "Inbound"), ("NumberList", "[]")) { KeyId = "limited", Secret = "limited-secret" };

        var answer = await SendAsync(request);

        answer.ShouldFail(HttpStatusCode.Forbidden, value);
        answer.Body.Text("AccessDeniedDetail", "AuthAction").Should().Be("ccc:AddPhoneNumbers");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("InvalidAction.NotFound")]
    [InlineData("InvalidApi.NotFound")]
    public async Task The_code_for_an_unknown_operation_is_set(string value)
    {
        await SwitchAsync("gateway.unknownAction", value);

        (await CallAsync(Ccc2020, "Miracle")).ShouldFail(HttpStatusCode.NotFound, value);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("refused", "InvalidParameter")]
    [InlineData("first", "OK")]
    public async Task A_parameter_given_twice_is_refused_or_counts_once(string value, string code)
    {
        await SwitchAsync("gateway.duplicateParameter", value);

        (await CallAsync(Ccc2020, "ListInstances", [.. Page, ("PageSize", "x")])).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("mixed", "OK")]
    [InlineData("one", "InvalidParameter")]
    public async Task Parameters_may_be_in_query_and_form_where_the_switch_says_so(string value, string code)
    {
        await SwitchAsync("gateway.parameterPlaces", value);
        var request = new RpcRequest(Ccc2020, "ListInstances", Page) { Place = Place.Both };
        request.Parameters["SearchPattern"] = "in the query";

        (await SendAsync(request)).Code.Should().Be(code);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("XML", "<?xml")]
    [InlineData("JSON", "{")]
    public async Task Without_Format_the_older_scheme_is_answered_in_the_usual_one(string value, string start)
    {
        await SwitchAsync("gateway.defaultFormat", value);
        var request = Rpc();
        request.Parameters.Remove("Format");

        (await SendAsync(request)).Text.Should().StartWith(start);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("json", "{")]
    [InlineData("accept", "<?xml")]
    public async Task Accept_chooses_the_format_of_the_newer_scheme_where_the_switch_says_so(string value, string start)
    {
        await SwitchAsync("gateway.acs3Format", value);
        var request = List();
        request.Spoil = message => message.Headers.Add("Accept", "application/xml");

        (await SendAsync(request)).Text.Should().StartWith(start);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("present", true)]
    [InlineData("absent", false)]
    public async Task A_recommendation_can_be_left_out(string value, bool isThere)
    {
        await SwitchAsync("gateway.recommend", value);

        (await CallAsync(Ccc2020, "Miracle")).Body.Names().Contains("Recommend").Should().Be(isThere);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("accepted", "OK")]
    [InlineData("refused", "UnsupportedHTTPMethod")]
    public async Task GET_of_the_newer_version_can_be_refused(string value, string code)
    {
        await SwitchAsync("ccc.getMethod2020", value);
        var request = Rpc();
        request.Place = Place.Get;

        (await SendAsync(request)).Code.Should().Be(code);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Calls_of_one_operation_are_limited_and_come_back_with_time()
    {
        await SwitchAsync("ccc.rateLimit", "10");
        await SwitchAsync("ccc.rateBurst", "3");

        var codes = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            codes.Add((await CallAsync(Ccc2020, "ListInstances", Page)).Code);
        }

        codes.Take(3).Should().AllBe("OK");
        codes[3].Should().BeOneOf("OK", "Throttling.User");
        await SwitchAsync("ccc.rateLimit", "0.001");
        (await CallAsync(Ccc2020, "ListInstances", Page)).ShouldFail(HttpStatusCode.BadRequest, "Throttling.User");
        (await CallAsync(Ccc2020, "GetInstance", ("InstanceId", "ccc-a"))).ShouldBeOk();
        Time.Shift = TimeSpan.FromHours(1);
        (await CallAsync(Ccc2020, "ListInstances", Page)).ShouldBeOk();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Flow_control_of_number_privacy_has_codes_of_its_own()
    {
        await SwitchAsync("dypls.rateLimit", "0.001");
        (string, string)[] number = [("PoolKey", "FC100000000000001"), ("SecretNo", "17000000001")];
        await CallAsync(Dypls, "QuerySecretNoDetail", number);
        await CallAsync(Dypls, "LockSecretNo", number);

        (await CallAsync(Dypls, "QuerySecretNoDetail", number)).ShouldFail(HttpStatusCode.BadRequest, "FlowLimited");
        (await CallAsync(Dypls, "LockSecretNo", number)).ShouldFail(HttpStatusCode.OK, "isv.FLOW_LIMIT");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_documented_quotas_let_an_ordinary_client_through()
    {
        await SwitchAsync("dypls.rateLimit", "documented");

        for (var i = 0; i < 20; i++)
        {
            (await CallAsync(Dypls, "QuerySubsId", ("PoolKey", "FC100000000000001"), ("PhoneNoX", "17000000001"))).ShouldBeOk();
        }
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("wrapped", "<List><CallCenterInstance>")]
    [InlineData("repeated", "<List><Id>")]
    public async Task Lists_in_XML_are_wrapped_or_repeat_their_name(string value, string part)
    {
        await SwitchAsync("gateway.xmlLists", value);
        var request = Rpc();
        request.Parameters["Format"] = "XML";

        (await SendAsync(request)).Text.Should().Contain(part);
    }
}
