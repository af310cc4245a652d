using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>Bindings without extensions, and the groups of AXG (alibaba-dypls sheet, part 13).</summary>
public sealed class OtherBindTests : DyplsTest
{
    private const string AxnPool = "FC100000000000003";
    private const string AxbPool = "FC100000000000004";
    private const string AxgPool = "FC100000000000005";
    private const string B = "13900000008";

    private Task<Answer> BindKindAsync(string action, string pool, params (string, string)[] more) =>
        CallAsync(Dypls, action, [("PoolKey", pool), ("PhoneNoA", A), ("Expiration", FarAway), .. more]);

    [Fact(Timeout = TimeLimit)]
    public async Task Each_private_number_of_AXN_has_one_binding()
    {
        var first = await BindKindAsync("BindAxn", AxnPool);
        var second = await BindKindAsync("BindAxn", AxnPool);

        first.ShouldBeOk();
        first.Body.Text("SecretBindDTO", "Extension").Should().BeEmpty();
        second.Body.Text("SecretBindDTO", "SecretNo").Should().NotBe(first.Body.Text("SecretBindDTO", "SecretNo"));
        ShouldRefuse(await BindKindAsync("BindAxn", AxnPool), "isv.NO_AVAILABLE_NUMBER");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task AXB_needs_both_numbers_and_refuses_either_a_second_time()
    {
        (await BindKindAsync("BindAxb", AxbPool)).Code.Should().Be("MissingPhoneNoB");
        (await BindKindAsync("BindAxb", AxbPool, ("PhoneNoB", B), ("PhoneNoX", "17000000031"), ("CallTimeout", "20"))).ShouldBeOk();

        ShouldRefuse(await CallAsync(Dypls, "BindAxb", ("PoolKey", AxbPool), ("PhoneNoA", B), ("PhoneNoB", OtherA), ("Expiration", FarAway), ("PhoneNoX", "17000000031")), "isv.BIND_CONFLICT");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("CallTimeout", "4")]
    [InlineData("CallTimeout", "21")]
    [InlineData("Extension", "1")]
    [InlineData("RingConfig", """{"AXNRing_N":"1"}""")]
    [InlineData("DtmfConfig", "x")]
    [InlineData("CallRestrict", "CONTROL_ALL")]
    [InlineData("CallDisplayType", "9")]
    [InlineData("ASRModelId", "short")]
    [InlineData("IsRecordingEnabled", "perhaps")]
    public async Task What_AXB_does_not_take_is_refused(string name, string value) =>
        ShouldRefuse(await BindKindAsync("BindAxb", AxbPool, ("PhoneNoB", B), (name, value)), "isv.ILLEGAL_ARGUMENT");

    [Fact(Timeout = TimeLimit)]
    public async Task AXG_lets_a_group_call_and_can_change_it()
    {
        var group = (await CallAsync(Dypls, "CreateAxgGroup", ("PoolKey", AxgPool), ("Name", "night"), ("Numbers", "13900000081,13900000082"))).Body.At("GroupId").GetInt64();
        var bound = await BindKindAsync("BindAxg", AxgPool, ("GroupId", "9001"), ("PhoneNoX", "17000000041"));
        bound.ShouldBeOk();
        (string, string?)[] itself = [("PoolKey", AxgPool), ("PhoneNoX", "17000000041")];
        var id = bound.Body.Text("SecretBindDTO", "SubsId")!;

        (await UpdateAsync(id, [.. itself, ("OperateType", "updateAxgGroup"), ("GroupId", $"{group}")])).ShouldBeOk();

        (await DetailAsync(id, itself)).At("GroupId").GetInt64().Should().Be(group);
        ShouldRefuse(await UpdateAsync(id, [.. itself, ("OperateType", "updateAxgGroup")]), "isv.INVALID_PARAMETERS", "groupId can not be null");
        ShouldRefuse(await CallAsync(Dypls, "DeleteAxgGroup", ("PoolKey", AxgPool), ("GroupId", $"{group}")), "isv.FORBIDDEN_ACTION");
        (await CallAsync(Dypls, "DeleteAxgGroup", ("PoolKey", AxgPool), ("GroupId", "9001"))).ShouldBeOk();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("addNumbers", "13900000071,13900000072")]
    [InlineData("deleteNumbers", "")]
    [InlineData("overwriteNumbers", "13900000071,13900000072")]
    public async Task The_numbers_of_a_group_are_changed(string type, string numbers)
    {
        (await CallAsync(Dypls, "OperateAxgGroup", ("PoolKey", AxgPool), ("GroupId", "9001"), ("OperateType", type), ("Numbers", "13900000071,13900000072"))).ShouldBeOk();

        var group = (await AskAsync("state")).Body.At("dypls", "pools").EnumerateArray().Single(pool => pool.Text("key") == AxgPool).At("groups")[0];
        string.Join(',', group.Texts("numbers")).Should().Be(numbers);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Items_of_a_batch_have_codes_of_their_own_whatever_package_sent_them()
    {
        object[] items =
        [
            new { PhoneNoA = A, GroupId = "9001", Expiration = FarAway, PhoneNoB = "", RingConfig = "", ASRStatus = "true", CallDisplayType = "1" },
            new { PhoneNoA = A, GroupId = "9001", Expiration = FarAway, IsRecordingEnabled = true, CallDisplayType = 1 },
            new { PhoneNoA = OtherA, GroupId = "9999", Expiration = FarAway },
        ];

        var answer = await CallAsync(Dypls, "BindBatchAxg", ("PoolKey", AxgPool), ("AxgBindList", JsonSerializer.Serialize(items)));

        answer.ShouldBeOk();
        answer.Body.At("SecretBindList", "SecretBind").EnumerateArray().Select(item => item.Text("Code")).Should().Equal("OK", "isv.NO_AVAILABLE_NUMBER", "isv.ILLEGAL_ARGUMENT");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_last_item_of_a_batch_fails_by_a_fault()
    {
        await ArmAsync("BindBatchAxg", "PartialFailure");

        var answer = await CallAsync(Dypls, "BindBatchAxg", ("PoolKey", AxgPool), ("AxgBindList", """[{"PhoneNoA":"13900000001","GroupId":"9001","Expiration":"2099-12-31 23:59:59"}]"""));

        answer.Body.At("SecretBindList", "SecretBind")[0].Text("Code").Should().Be("isp.SYSTEM_ERROR");
        (await AskAsync("state")).Body.At("dypls", "bindings").GetArrayLength().Should().Be(1, "the seed has one");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public async Task What_is_no_batch_is_refused(string list) =>
        ShouldRefuse(await CallAsync(Dypls, "BindBatchAxg", ("PoolKey", AxgPool), ("AxgBindList", list)), "isv.INVALID_PARAMETERS");

    [Fact(Timeout = TimeLimit)]
    public async Task A_pool_is_good_for_its_own_kind_only()
    {
        ShouldRefuse(await BindKindAsync("BindAxn", Pool), "isv.ILLEGAL_ARGUMENT");
        ShouldRefuse(await BindKindAsync("BindAxnExtension", AxnPool), "isv.ILLEGAL_ARGUMENT");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_frozen_number_is_told_and_not_picked()
    {
        var detail = await CallAsync(Dypls, "QuerySecretNoDetail", ("PoolKey", "FC100000000000007"), ("SecretNo", "17000000062"));

        (detail.Body.At("SecretNoInfoDTO", "SecretStatus").GetInt32(), detail.Body.At("SecretNoInfoDTO", "CertifyStatus").GetInt32()).Should().Be((3, 0));
        ShouldRefuse(await BindKindAsync("BindAxnExtension", "FC100000000000007"), "isv.NO_AVAILABLE_NUMBER");
    }
}
