using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>The life of a skill group, and its numbers one at a time (alibaba-ccc sheet, 3.7 and 3.8).</summary>
public sealed class SkillGroupTests : Ccc2017Test
{
    [Fact(Timeout = TimeLimit)]
    public async Task A_new_group_takes_its_numbers_but_400_numbers()
    {
        var answer = await HereAsync("CreateSkillGroup", ("Name", "night"), ("Description", "After eight"), ("OutboundPhoneNumberId.1", BoundId), ("OutboundPhoneNumberId.2", HotlineId));

        var id = answer.Body.Text("SkillGroupId");
        (await GroupsAsync(Bound)).Should().BeEquivalentTo(Orders, id);
        (await GroupsAsync(Hotline)).Should().BeEmpty();
        (await HereAsync("CreateSkillGroup", ("Name", "night"))).ShouldFail(HttpStatusCode.BadRequest, "InvalidParameter.Name");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_group_is_changed_with_its_numbers_or_without()
    {
        (await HereAsync("ModifySkillGroup", ("SkillGroupId", Orders), ("Name", "sales"))).ShouldBeOk();
        (await GroupsAsync(Bound)).Should().Equal(Orders);
        (await HereAsync("ModifySkillGroup", ("SkillGroupId", Returns), ("OutboundPhoneNumberId.1", BoundId))).ShouldBeOk();
        (await GroupsAsync(Bound)).Should().BeEquivalentTo(Orders, Returns);

        Wrapped((await HereAsync("ListSkillGroups", ("SkillGroupId.1", Orders))).Body, "SkillGroups", "SkillGroup").Single().Text("SkillGroupName").Should().Be("sales");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_deleted_group_leaves_its_numbers()
    {
        (await HereAsync("DeleteSkillGroup", ("SkillGroupId", Orders))).ShouldBeOk();

        (await GroupsAsync(Bound)).Should().BeEmpty();
        (await HereAsync("DeleteSkillGroup", ("SkillGroupId", Orders))).ShouldFail(HttpStatusCode.NotFound, "NotExist.SkillGroup");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task One_number_joins_and_leaves_by_itself()
    {
        (await HereAsync("AddNumberToSkillGroup", ("SkillGroupId", Returns), ("Number", Bound))).ShouldBeOk();
        (await GroupsAsync(Bound)).Should().BeEquivalentTo(Orders, Returns);

        (await HereAsync("RemoveNumberFromSkillGroup", ("SkillGroupId", Returns), ("Number", Bound))).ShouldBeOk();

        (await GroupsAsync(Bound)).Should().Equal(Orders);
        (await HereAsync("AddNumberToSkillGroup", ("SkillGroupId", Returns), ("Number", Free))).ShouldFail(HttpStatusCode.NotFound, "NotExist.PhoneNumber");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Transferable_groups_are_wrapped_once() =>
        (await HereAsync("ListTransferableSkillGroups")).Body.At("SkillGroups").EnumerateArray().Select(group => group.Text("SkillGroupId")).Should().Equal(Orders, Returns);
}
