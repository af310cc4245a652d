using System.Globalization;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba;

public sealed class OpenApiClientTests
{
    [Fact(Timeout = 30_000)]
    public async Task A_call_is_a_signed_post_with_its_parameters_in_the_query()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok);
        await vendor.Alibaba().Ccc2020.ModifyPhoneNumberAsync("ccc-test", "02160664656", "Inbound", "flow *+~/ 中", CancellationToken.None);
        var request = vendor.Request;
        request.Method.Should().Be("POST");
        request.Path.Should().Be("/");
        request.Body.Should().BeEmpty();
        request.Headers.Should().Contain("x-acs-action", "ModifyPhoneNumber").And.Contain("x-acs-version", "2020-07-01").And.Contain("accept", "application/json");
        request.Headers["host"].Should().Be(vendor.Address.Authority);
        request.Parameters.Should().Equal(new Dictionary<string, string>
        {
            ["InstanceId"] = "ccc-test",
            ["Number"] = "02160664656",
            ["Usage"] = "Inbound",
            ["ContactFlowId"] = "flow *+~/ 中",
        });
        ShouldBeSigned(request, "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_long_call_goes_into_a_signed_form()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok);
        var numbers = Enumerable.Range(0, 500).Select(index => $"021{index:D8}").ToList();
        await vendor.Alibaba().Ccc2020.AddNumbersToSkillGroupAsync("ccc-test", "group", numbers, CancellationToken.None);
        var request = vendor.Request;
        request.RawQuery.Should().BeEmpty();
        request.Headers["content-type"].Should().Be("application/x-www-form-urlencoded");
        request.Parameters["NumberList"].Should().StartWith("""["02100000000","02100000001",""").And.EndWith(""","02100000499"]""");
        request.Headers["x-acs-content-sha256"].Should().Be(Acs3Signature.Hash(request.Body));
        ShouldBeSigned(request, "content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_temporary_key_sends_and_signs_its_token()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok);
        await vendor.Alibaba(securityToken: "testSecurityToken+/=").Dypls.UnbindSubscriptionAsync("FC1", "17000000000", "1", CancellationToken.None);
        vendor.Request.Headers["x-acs-security-token"].Should().Be("testSecurityToken+/=");
        ShouldBeSigned(
            vendor.Request,
            "host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_wrong_clock_is_corrected_by_the_vendors_and_the_call_made_once_more()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, "InvalidTimeStamp.Expired"), Answer.Ok, Answer.Ok);
        vendor.Clock.Ahead = TimeSpan.FromHours(3);
        var client = vendor.Alibaba().Ccc2017;
        await client.RemovePhoneNumberAsync("i", "p", CancellationToken.None);
        await client.RemovePhoneNumberAsync("i", "p", CancellationToken.None);
        var now = DateTimeOffset.UtcNow;
        var dates = vendor.Requests.Select(request => DateTimeOffset.Parse(request.Headers["x-acs-date"], CultureInfo.InvariantCulture)).ToList();
        dates.Should().HaveCount(3);
        dates[0].Should().BeCloseTo(now + TimeSpan.FromHours(3), TimeSpan.FromSeconds(30));
        dates[1].Should().BeCloseTo(now, TimeSpan.FromSeconds(30));
        dates[2].Should().BeCloseTo(now, TimeSpan.FromSeconds(30), "the correction is kept");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_clock_that_stays_wrong_is_not_corrected_forever()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, "InvalidTimeStamp.Expired"), Answer.Error(400, "InvalidTimeStamp.Expired"), Answer.Ok);
        await vendor.Awaiting(v => v.Alibaba().Ccc2017.RemovePhoneNumberAsync("i", "p", CancellationToken.None))
            .Should().ThrowAsync<VendorException>().Where(exception => exception.Code == "InvalidTimeStamp.Expired");
        vendor.Requests.Should().HaveCount(2);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_temporary_key_that_the_vendor_calls_expired_is_fetched_anew_once()
    {
        await using var vendor = await ScriptedVendor.StartAsync(
            Answer.Error(400, "InvalidSecurityToken.Expired"), Answer.Ok, Answer.Ok, Answer.Error(400, "InvalidSecurityToken.Expired"), Answer.Error(403, "InvalidSecurityToken.Expired"));
        var fetched = 0;
        var credentials = new TemporaryCredentials(_ => Task.FromResult(new TemporaryKey(new AlibabaKey($"key-{++fetched}", "secret", "token"), DateTimeOffset.UtcNow.AddHours(1))), vendor.Clock);
        var client = vendor.Alibaba(credentials).Ccc2017;
        Task RemoveAsync() => client.RemovePhoneNumberAsync("i", "p", CancellationToken.None);
        await RemoveAsync();
        await RemoveAsync();
        await ((Func<Task>)RemoveAsync).Should().ThrowAsync<VendorException>().Where(exception => exception.Code == "InvalidSecurityToken.Expired");
        vendor.Requests.Select(request => request.Headers["x-acs-accesskey-id"]).Should().Equal("key-1", "key-2", "key-2", "key-2", "key-3");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_token_that_the_user_gave_and_that_is_expired_is_not_sent_twice()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(400, "InvalidSecurityToken.Expired"), Answer.Ok);
        await vendor.Awaiting(v => v.Alibaba(securityToken: "testSecurityToken").Ccc2017.RemovePhoneNumberAsync("i", "p", CancellationToken.None))
            .Should().ThrowAsync<VendorException>().Where(exception => exception.Code == "InvalidSecurityToken.Expired");
        vendor.Requests.Should().ContainSingle();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_refusal_tells_all_that_is_known_and_masks_numbers()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(404, "NotExists.Number", "The specified number 02160664656 does not exist."));
        var thrown = await vendor.Awaiting(v => v.Alibaba().Ccc2020.ModifyPhoneNumberAsync("i", "02160664656", "Inbound", null, CancellationToken.None))
            .Should().ThrowAsync<VendorException>();
        thrown.Which.Failure.Should().Be(new VendorFailure
        {
            Vendor = "Alibaba Cloud CCC",
            Operation = "ModifyPhoneNumber",
            Code = "NotExists.Number",
            Message = "The specified number 021******56 does not exist.",
            RequestId = "R-2",
            HttpStatus = 404,
        });
        thrown.Which.Message.Should().Be("Alibaba Cloud CCC ModifyPhoneNumber: NotExists.Number: The specified number 021******56 does not exist. (RequestId R-2)");
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"Code":"isv.BIND_CONFLICT","Message":"isv.BIND_CONFLICT","SecretBindDTO":{}}""", "isv.BIND_CONFLICT", false)]
    [InlineData("""{"Code":"OK","Success":"false"}""", "OK", false)]
    [InlineData("""{"Code":"OK","HttpStatusCode":"404"}""", "OK", false)]
    [InlineData("""{"RequestId":"R"}""", "UnreadableAnswer", true)]
    [InlineData("<html>", "UnreadableAnswer", true)]
    [InlineData("", "UnreadableAnswer", true)]
    [InlineData("<UpdateSubscriptionResponse><Code>OK</Code></UpdateSubscriptionResponse>", "UnreadableAnswer", true)]
    [InlineData("<UpdateSubscriptionResponse><Code>isv.BIND_CONFLICT</Code></UpdateSubscriptionResponse>", "isv.BIND_CONFLICT", false)]
    public async Task A_good_status_is_not_a_good_answer(string body, string code, bool mayHaveHappened)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(body));
        var thrown = await vendor.Awaiting(v => v.Alibaba().Dypls.UpdateSubscriptionAsync("FC1", "1", "1", SubscriptionChange.OutId("t"), CancellationToken.None))
            .Should().ThrowAsync<VendorException>();
        thrown.Which.Code.Should().Be(code);
        thrown.Which.Failure.MayHaveHappened.Should().Be(mayHaveHappened);
        vendor.Requests.Should().ContainSingle();
    }

    [Theory(Timeout = 30_000)]
    [InlineData(404, "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-3</RequestId><HostId>h</HostId><Code>InvalidApi.NotFound</Code><Message>not found</Message></Error>", "InvalidApi.NotFound: not found (RequestId R-3)")]
    [InlineData(403, """{"requestId":"R-3","code":"Forbidden.RAM","message":"no","accessDeniedDetail":{"AuthAction":"dypls:QuerySubsId"}}""", "Forbidden.RAM: no (action dypls:QuerySubsId) (RequestId R-3)")]
    [InlineData(403, "\uFEFF{\"RequestId\":\"R-3\",\"Code\":\"Forbidden\",\"Message\":null}", "Forbidden: no message (RequestId R-3)")]
    [InlineData(400, """{"Message":"no code"}""", "HTTP 400: no code")]
    [InlineData(404, "<!DOCTYPE html><html><body>Not here</body></html>", "UnreadableAnswer: HTTP status 404 with a page in place of an answer; a proxy may stand in between")]
    [InlineData(404, "", "UnreadableAnswer: HTTP status 404 with an empty body")]
    [InlineData(404, """{"Code":"x","Mess""", "UnreadableAnswer: HTTP status 404 with a body that breaks off, or is not JSON")]
    public async Task A_refusal_is_read_in_every_form(int status, string body, string expected)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.With(status, body));
        var thrown = await vendor.Awaiting(v => v.Alibaba().Dypls.QuerySubsIdAsync("FC1", "1", CancellationToken.None)).Should().ThrowAsync<VendorException>();
        thrown.Which.Message.Should().Be($"Alibaba Dypls QuerySubsId: {expected}");
        thrown.Which.Failure.HttpStatus.Should().Be(status);
    }

    private static void ShouldBeSigned(ScriptedRequest request, string signedHeaders)
    {
        var signed = signedHeaders.Split(';').ToDictionary(name => name, name => request.Headers[name]);
        var query = request.Body.Length == 0 ? request.Parameters : new Dictionary<string, string>();
        var canonical = Acs3Signature.CanonicalRequest("POST", "/", query, signed, Acs3Signature.Hash(request.Body));
        var signature = Acs3Signature.Sign("testAccessKeySecret", canonical);
        request.Headers["authorization"].Should().Be($"ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders={signedHeaders},Signature={signature}");
    }
}
