using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>The skill groups of a number, from the side of the number (alibaba-ccc sheet, 4.8 and 4.9).</summary>
public sealed class GroupsOfNumberTests : Ccc2020Test
{
    private const string Add = "AddPhoneNumberToSkillGroups";
    private const string Remove = "RemovePhoneNumberFromSkillGroups";

    private Task<Answer> ChangeAsync(string action, string number, params string[] groups) =>
        HereAsync(action, ("Number", number), ("SkillGroupIdList", List(groups)));

    [Fact(Timeout = TimeLimit)]
    public async Task Groups_are_added_and_those_that_it_has_are_fine()
    {
        var answer = await ChangeAsync(Add, WithFlowAndGroup, "sales@ccc-a", "support@ccc-a");

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "Code", "Message", "HttpStatusCode");
        (await GroupsAsync(WithFlowAndGroup)).Should().BeEquivalentTo("sales@ccc-a", "support@ccc-a");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Groups_are_removed_and_those_that_it_lacks_are_fine()
    {
        (await ChangeAsync(Remove, WithFlowAndGroup, "sales@ccc-a", "support@ccc-a")).ShouldBeOk();

        (await GroupsAsync(WithFlowAndGroup)).Should().BeEmpty();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Add)]
    [InlineData(Remove)]
    public async Task An_unknown_group_refuses_the_whole_call(string action)
    {
        var before = await GroupsAsync(WithFlowAndGroup);

        (await ChangeAsync(action, WithFlowAndGroup, "sales@ccc-a", "support@ccc-a", "none@ccc-a")).ShouldFail(HttpStatusCode.NotFound, "NotExists.SkillGroupId");

        (await GroupsAsync(WithFlowAndGroup)).Should().Equal(before);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Add)]
    [InlineData(Remove)]
    public async Task An_unknown_number_or_instance_is_refused(string action)
    {
        (await ChangeAsync(action, Free, "sales@ccc-a")).ShouldFail(HttpStatusCode.NotFound, "NotExists.Number");
        (await CallAsync(Ccc2020, action, ("InstanceId", "ccc-none"), ("Number", Bound), ("SkillGroupIdList", List("sales@ccc-a"))))
            .ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Add)]
    [InlineData(Remove)]
    public async Task The_list_has_1_to_100_groups(string action)
    {
        (await ChangeAsync(action, Bound)).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Minimum");
        (await ChangeAsync(action, Bound, [.. Enumerable.Range(0, 101).Select(number => $"g{number}@ccc-a")])).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
        (await HereAsync(action, ("Number", Bound))).ShouldFail(HttpStatusCode.BadRequest, "MissingSkillGroupIdList");
        (await HereAsync(action, ("SkillGroupIdList", List("sales@ccc-a")))).ShouldFail(HttpStatusCode.BadRequest, "MissingNumber");
    }
}
