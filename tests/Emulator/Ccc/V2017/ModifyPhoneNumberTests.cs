using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>ModifyPhoneNumber (alibaba-ccc sheet, 3.5).</summary>
public sealed class ModifyPhoneNumberTests : Ccc2017Test
{
    private Task<Answer> ModifyAsync(string id, string usage, params (string, string)[] more) => HereAsync("ModifyPhoneNumber", [("PhoneNumberId", id), ("Usage", usage), .. more]);

    [Fact(Timeout = TimeLimit)]
    public async Task Usage_flow_and_groups_are_replaced_and_the_number_is_told()
    {
        var answer = await ModifyAsync(BoundId, "Outbound", ("ContactFlowId", Flow), ("SkillGroupId.1", Returns));

        answer.ShouldBeOk();
        var number = answer.Body.At("PhoneNumber");
        (number.Text("Usage"), number.Text("ContactFlow", "ContactFlowId")).Should().Be(("Outbound", Flow));
        Wrapped(number, "SkillGroups", "SkillGroup").Select(group => group.Text("SkillGroupId")).Should().Equal(Returns);
        (await GroupsAsync(Bound)).Should().Equal(Returns);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_absent_is_cleared()
    {
        (await ModifyAsync(BoundId, "Inbound")).ShouldBeOk();

        (await FindAsync(Bound))!.Value.Names().Should().NotContain("ContactFlow");
        (await GroupsAsync(Bound)).Should().BeEmpty();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_absent_stays_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.modifyAbsentField", "keep");

        (await ModifyAsync(BoundId, "Inbound")).ShouldBeOk();

        (await FindAsync(Bound))!.Value.Text("ContactFlow", "ContactFlowId").Should().Be(Flow);
        (await GroupsAsync(Bound)).Should().Equal(Orders);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(BoundId, "Outboung")]
    [InlineData(BoundId, "Both")]
    [InlineData(HotlineId, "Bidirection")]
    public async Task A_usage_that_is_unknown_or_does_not_fit_is_refused(string id, string usage) =>
        (await ModifyAsync(id, usage)).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.Usage");

    [Theory(Timeout = TimeLimit)]
    [InlineData("ContactFlowId", "NotExist.ContactFlow")]
    [InlineData("SkillGroupId.1", "NotExist.SkillGroup")]
    public async Task An_unknown_flow_or_group_is_refused_and_nothing_changes(string parameter, string code)
    {
        (await ModifyAsync(BoundId, "Inbound", (parameter, Unknown))).ShouldFail(HttpStatusCode.NotFound, code);

        (await FindAsync(Bound))!.Value.Text("Usage").Should().Be("Bidirection");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Unknown)]
    [InlineData(ElsewhereId)]
    public async Task A_number_outside_the_instance_is_refused(string id) => (await ModifyAsync(id, "Inbound")).ShouldFail(HttpStatusCode.NotFound, "NotExist.PhoneNumber");

    [Fact(Timeout = TimeLimit)]
    public async Task Usage_and_identifier_are_wanted()
    {
        (await HereAsync("ModifyPhoneNumber", ("PhoneNumberId", BoundId))).ShouldFail(HttpStatusCode.BadRequest, "MissingUsage");
        (await HereAsync("ModifyPhoneNumber", ("Usage", "Inbound"))).ShouldFail(HttpStatusCode.BadRequest, "MissingPhoneNumberId");
    }
}
