using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>UpdateSubscription (alibaba-dypls sheet, part 6).</summary>
public sealed class UpdateTests : DyplsTest
{
    [Theory(Timeout = TimeLimit)]
    [InlineData("updateNoA", "PhoneNoA", "13900000005", "PhoneNoA", "13900000005")]
    [InlineData("updateNoB", "PhoneNoB", "13900000006", "PhoneNoB", "13900000006")]
    [InlineData("updateExpire", "Expiration", "2098-01-02 03:04:05", "ExpireDate", "2098-01-02 03:04:05")]
    [InlineData("updateCallRestrict", "CallRestrict", "CONTROL_BX_DISABLE", "CallRestrict", "CONTROL_BX_DISABLE")]
    [InlineData("updateIsRecordingEnabled", "IsRecordingEnabled", "true", "NeedRecord", "True")]
    public async Task One_property_is_changed_and_the_identity_stays(string operation, string parameter, string value, string member, string told)
    {
        var id = await BoundAsync();

        var answer = await UpdateAsync(id, ("OperateType", operation), (parameter, value));

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("Code", "Message", "RequestId");
        var detail = await DetailAsync(id);
        detail.At(member).ToString().Should().Be(told);
        (detail.Text("SubsId"), detail.Text("PhoneNoX"), detail.Text("Extension")).Should().Be((id, X, "100"));
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("updateOutId", "OutId", "tag")]
    [InlineData("updateCallDisplayType", "CallDisplayType", "1")]
    public async Task What_no_read_tells_is_kept_in_the_state(string operation, string parameter, string value)
    {
        (await UpdateAsync(await BoundAsync(), ("OperateType", operation), (parameter, value))).ShouldBeOk();

        (await AskAsync("state")).Body.At("dypls", "bindings").EnumerateArray().Last().Text("writeOnly", parameter).Should().Be(value);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Only_what_the_operation_names_is_changed()
    {
        var id = await BoundAsync(("ASRStatus", "true"));

        await UpdateAsync(id, ("OperateType", "updateNoB"), ("PhoneNoB", "13900000006"), ("PhoneNoA", "13900000005"), ("ASRStatus", "false"), ("IsRecordingEnabled", "true"));

        var detail = await DetailAsync(id);
        (detail.Text("PhoneNoA"), detail.Text("PhoneNoB")).Should().Be((A, "13900000006"));
        detail.At("ASRStatus").GetBoolean().Should().BeTrue();
        detail.At("NeedRecord").GetBoolean().Should().BeFalse();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_restriction_is_cleared_by_its_own_value()
    {
        var id = await BoundAsync(("CallRestrict", "CONTROL_AX_DISABLE"));

        (await UpdateAsync(id, ("OperateType", "updateCallRestrict"), ("CallRestrict", "CONTROL_CLEAR_DISABLE"))).ShouldBeOk();

        (await DetailAsync(id)).Names().Should().NotContain("CallRestrict");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_absent_recording_flag_changes_nothing()
    {
        var id = await BoundAsync(("IsRecordingEnabled", "true"));

        (await UpdateAsync(id, ("OperateType", "updateIsRecordingEnabled"))).ShouldBeOk();

        (await DetailAsync(id)).At("NeedRecord").GetBoolean().Should().BeTrue();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_same_value_again_is_fine() => (await UpdateAsync(await BoundAsync(), ("OperateType", "updateNoA"), ("PhoneNoA", A))).ShouldBeOk();

    [Theory(Timeout = TimeLimit)]
    [InlineData("updateNoA", "PhoneNoA", "phoneNoA can not be blank for updateNoA")]
    [InlineData("updateNoB", "PhoneNoB", "phoneNoB can not be blank for updateNoB")]
    [InlineData("updateExpire", "Expiration", "expireDate can not be blank for expireDate")]
    public async Task A_blank_or_absent_value_is_refused_in_the_vendors_words(string operation, string parameter, string message)
    {
        var id = await BoundAsync();

        ShouldRefuse(await UpdateAsync(id, ("OperateType", operation)), "isv.INVALID_PARAMETERS", message);
        ShouldRefuse(await UpdateAsync(id, ("OperateType", operation), (parameter, "")), "isv.INVALID_PARAMETERS", message);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("updateNoA", "PhoneNoA", "+86139", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("updateNoB", "PhoneNoB", "1-2", "isv.MOBILE_NUMBER_ILLEGAL")]
    [InlineData("updateExpire", "Expiration", "2020-01-01 00:00:00", "isv.EXPIRE_DATE_ILLEGAL")]
    [InlineData("updateExtension", "Extension", "7", "isv.ILLEGAL_ARGUMENT")]
    [InlineData("updateAxgGroup", "GroupId", "7", "isv.ILLEGAL_ARGUMENT")]
    public async Task A_wrong_value_or_operation_has_its_code_and_changes_nothing(string operation, string parameter, string value, string code)
    {
        var id = await BoundAsync();

        ShouldRefuse(await UpdateAsync(id, ("OperateType", operation), (parameter, value)), code);

        var detail = await DetailAsync(id);
        (detail.Text("PhoneNoA"), detail.Text("ExpireDate"), detail.Text("Extension")).Should().Be((A, FarAway, "100"));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_operation_is_wanted()
    {
        var id = await BoundAsync();

        (await UpdateAsync(id)).ShouldFail(HttpStatusCode.BadRequest, "MissingOperateType");
        ShouldRefuse(await UpdateAsync(id, ("OperateType", "")), "isv.INVALID_PARAMETERS", "operateType can not be blank");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task OutId_has_at_most_255_bytes() => ShouldRefuse(
        await UpdateAsync(await BoundAsync(), ("OperateType", "updateOutId"), ("OutId", new string('x', 256))), "isv.INVALID_PARAMETERS", "outId over length than 255 bytes");

    [Fact(Timeout = TimeLimit)]
    public async Task An_A_that_the_private_number_has_is_a_conflict()
    {
        await BoundAsync();
        var second = await BoundAsync(("PhoneNoA", OtherA));

        ShouldRefuse(await UpdateAsync(second, ("OperateType", "updateNoA"), ("PhoneNoA", A)), "isv.UPDATE_CONFLICT");

        (await DetailAsync(second)).Text("PhoneNoA").Should().Be(OtherA);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_expired_binding_cannot_be_revived()
    {
        var id = await BoundAsync(("Expiration", In(TimeSpan.FromMinutes(5))));
        Time.Shift = TimeSpan.FromMinutes(6);

        ShouldRefuse(await UpdateAsync(id, ("OperateType", "updateExpire"), ("Expiration", FarAway)), "isv.FORBIDDEN_ACTION");
        ShouldRefuse(await UpdateAsync(id, ("OperateType", "updateNoA"), ("PhoneNoA", OtherA)), "isv.FORBIDDEN_ACTION");
        ShouldRefuse(await UpdateAsync(id, ("OperateType", "updateNoB"), ("PhoneNoB", OtherA)), "isv.FORBIDDEN_ACTION");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_does_not_exist_is_refused()
    {
        var id = await BoundAsync();
        (string, string?)[] change = [("OperateType", "updateNoB"), ("PhoneNoB", OtherA)];

        ShouldRefuse(await UpdateAsync(id, [.. change, ("PhoneNoX", InBeijing)]), "isv.SUBS_NOT_EXIST");
        ShouldRefuse(await UpdateAsync("1000000000000099", change), "isv.SUBS_NOT_EXIST");
        await UnbindAsync(id);
        ShouldRefuse(await UpdateAsync(id, change), "isv.SUBS_NOT_EXIST");
    }
}
