using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Alibaba.Dypls;

public sealed class DyplsClientTests
{
    private const string Pool = "FC100000000000000";
    private const string X = "17000000000";
    private const string SubsId = "9223372036854775807";

    private static readonly DateTimeOffset Expiration = new(2099, 2, 3, 4, 5, 6, TimeSpan.FromHours(8));

    [Fact(Timeout = 30_000)]
    public async Task A_bind_sends_what_is_given_and_nothing_else()
    {
        await using var vendor = await ScriptedVendor.StartAsync(
            Answer.Json($$"""{"Code":"OK","Message":"OK","SecretBindDTO":{"SubsId":{{SubsId}},"SecretNo":"{{X}}","Extension":"130"} }"""));
        var bound = await vendor.Alibaba().Dypls.BindAxnExtensionAsync(
            new AxnExtensionRequest
            {
                PoolKey = Pool,
                PhoneNoA = "13800001111",
                Expiration = Expiration.ToUniversalTime(),
                IsRecordingEnabled = true,
                AsrStatus = false,
                RingConfig = """{"AXNRing_N":"100000001"}""",
                ExpectCity = "北京",
            },
            CancellationToken.None);
        bound.Should().Be(new BoundExtension(SubsId, X, "130"));
        vendor.Request.Headers.Should().Contain("x-acs-version", "2017-05-25");
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string>
        {
            ["ASRStatus"] = "false",
            ["ExpectCity"] = "北京",
            ["Expiration"] = "2099-02-03 04:05:06",
            ["IsRecordingEnabled"] = "true",
            ["PhoneNoA"] = "13800001111",
            ["PoolKey"] = Pool,
            ["RingConfig"] = """{"AXNRing_N":"100000001"}""",
        });
    }

    [Fact(Timeout = 30_000)]
    public async Task A_bind_that_is_confirmed_without_a_binding_is_uncertain()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json("""{"Code":"OK","RequestId":"R","SecretBindDTO":{}}"""));
        var request = new AxnExtensionRequest { PoolKey = Pool, PhoneNoA = "13800001111", Expiration = Expiration };
        var failure = (await vendor.Awaiting(v => v.Alibaba().Dypls.BindAxnExtensionAsync(request, CancellationToken.None)).Should().ThrowAsync<VendorException>()).Which.Failure;
        (failure.Code, failure.MayHaveHappened, failure.RequestId).Should().Be((VendorFailure.UnreadableAnswer, true, "R"));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_binding_is_read_with_its_time_in_beijing_and_its_restriction_trimmed()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json($$"""
            {"Code":"OK","SecretBindDetailDTO":{"SubsId":"{{SubsId}}","Status":"1","PhoneNoA":"13800001111","PhoneNoB":"","PhoneNoX":"{{X}}","Extension":"130",
             "ExpireDate":"2099-02-03 04:05:06","GmtCreate":"2026-01-02 03:04:05","NeedRecord":"true","CallRestrict":"CONTROL_AX_DISABLE ","ASRStatus":false,"ASRModelId":""} }
            """));
        (await DetailAsync(vendor)).Should().Be(new AxnExtension(
            SubsId, "13800001111", PhoneNoB: null, X, "130", Expiration, NeedRecord: true, "CONTROL_AX_DISABLE", AsrStatus: false, AsrModelId: null));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"Code":"isv.SUBS_NOT_EXIST","Message":"m"}""")]
    [InlineData("""{"Code":"isv.ILLEGAL_ARGUMENT","Message":"subs not exist"}""")]
    [InlineData("""{"Code":"OK","SecretBindDetailDTO":{"SubsId":"1","Status":0}}""")]
    [InlineData("""{"Code":"OK","SecretBindDetailDTO":{}}""")]
    [InlineData("""{"Code":"OK"}""")]
    public async Task A_binding_that_is_gone_reads_as_nothing(string answer)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(answer));
        (await DetailAsync(vendor)).Should().BeNull();
    }

    [Theory(Timeout = 30_000)]
    [InlineData("isv.SUBS_NOT_BELONG", "m")]
    [InlineData("isv.POOLKEY_NOT_EXISTS", "m")]
    [InlineData("isv.ILLEGAL_ARGUMENT", "something else")]
    public async Task Another_s_binding_or_an_unknown_pool_is_a_failure(string code, string message)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Error(200, code, message), Answer.Error(200, code, message));
        await vendor.Awaiting(DetailAsync).Should().ThrowAsync<VendorException>().Where(exception => exception.Code == code);
        await vendor.Awaiting(UnbindAsync).Should().ThrowAsync<VendorException>().Where(exception => exception.Code == code);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"Code":"OK","ChargeId":"true"}""", true)]
    [InlineData("""{"Code":"OK","ChargeId":true}""", true)]
    [InlineData("""{"Code":"isv.SUBS_NOT_EXIST"}""", false)]
    [InlineData("""{"Code":"isv.ILLEGAL_ARGUMENT","Message":"subs not exist"}""", false)]
    public async Task Unbinding_tells_whether_there_was_a_binding(string answer, bool wasThere)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(answer));
        (await UnbindAsync(vendor)).Should().Be(wasThere);
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string> { ["PoolKey"] = Pool, ["SecretNo"] = X, ["SubsId"] = SubsId });
    }

    [Theory(Timeout = 30_000)]
    [InlineData("1000,1001, 1002", "1000|1001|1002")]
    [InlineData("", "")]
    public async Task The_bindings_of_a_number_come_joined_by_commas(string joined, string expected)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json($$"""{"Code":"OK","SubsId":"{{joined}}"}"""));
        string.Join('|', await vendor.Alibaba().Dypls.QuerySubsIdAsync(Pool, X, CancellationToken.None)).Should().Be(expected);
    }

    public static TheoryData<SubscriptionChange, string, string, string> Changes => new()
    {
        { SubscriptionChange.PhoneNoA("13800002222"), "updateNoA", "PhoneNoA", "13800002222" },
        { SubscriptionChange.PhoneNoB("13800003333"), "updateNoB", "PhoneNoB", "13800003333" },
        { SubscriptionChange.Expiration(Expiration), "updateExpire", "Expiration", "2099-02-03 04:05:06" },
        { SubscriptionChange.CallRestrict("CONTROL_BX_DISABLE"), "updateCallRestrict", "CallRestrict", "CONTROL_BX_DISABLE" },
        { SubscriptionChange.CallRestrict(null), "updateCallRestrict", "CallRestrict", "CONTROL_CLEAR_DISABLE" },
        { SubscriptionChange.CallDisplayType(1), "updateCallDisplayType", "CallDisplayType", "1" },
        { SubscriptionChange.OutId("tag"), "updateOutId", "OutId", "tag" },
        { SubscriptionChange.IsRecordingEnabled(false), "updateIsRecordingEnabled", "IsRecordingEnabled", "false" },
    };

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_change_sends_its_kind_and_its_value_alone(SubscriptionChange change, string operateType, string parameter, string value)
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Ok);
        await vendor.Alibaba().Dypls.UpdateSubscriptionAsync(Pool, X, SubsId, change, CancellationToken.None);
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string>
        {
            ["PoolKey"] = Pool,
            ["PhoneNoX"] = X,
            ["SubsId"] = SubsId,
            ["OperateType"] = operateType,
            [parameter] = value,
        });
    }

    [Fact(Timeout = 30_000)]
    public async Task A_private_number_can_be_looked_up()
    {
        await using var vendor = await ScriptedVendor.StartAsync(Answer.Json(
            """{"Code":"OK","SecretNoInfoDTO":{"PurchaseTime":"2026-01-02 03:04:05","Vendor":"2","Province":"上海","City":"上海","SecretStatus":2,"CertifyStatus":1}}"""));
        (await vendor.Alibaba().Dypls.QuerySecretNoDetailAsync(Pool, X, CancellationToken.None)).Should().Be(new PrivateNumber(
            X, PrivateNumberStatus.Locked, "上海", "上海", Carrier: 2, IsCertified: true, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8))));
        vendor.Request.Parameters.Should().Equal(new Dictionary<string, string> { ["PoolKey"] = Pool, ["SecretNo"] = X });
    }

    [Theory]
    [InlineData("2099-1-31 23:59:59", "2099-01-31 23:59:59")]
    [InlineData("tomorrow", null)]
    [InlineData(null, null)]
    public void Times_are_read_without_padding_too(string? text, string? expected) =>
        (DyplsTime.Parse(text) is { } time ? DyplsTime.ToText(time) : null).Should().Be(expected);

    private static Task<AxnExtension?> DetailAsync(ScriptedVendor vendor) => vendor.Alibaba().Dypls.QuerySubscriptionDetailAsync(Pool, X, SubsId, CancellationToken.None);

    private static Task<bool> UnbindAsync(ScriptedVendor vendor) => vendor.Alibaba().Dypls.UnbindSubscriptionAsync(Pool, X, SubsId, CancellationToken.None);
}
