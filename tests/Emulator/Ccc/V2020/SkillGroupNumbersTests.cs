using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>The numbers of a skill group, from the side of the group (alibaba-ccc sheet, 4.5 to 4.7).</summary>
public sealed class SkillGroupNumbersTests : Ccc2020Test
{
    private const string Add = "AddNumbersToSkillGroup";
    private const string Remove = "RemovePhoneNumbersFromSkillGroup";

    private Task<Answer> ListAsync(bool isMember, params (string, string)[] more) =>
        PageAsync("ListPhoneNumbersOfSkillGroup", [("SkillGroupId", "sales@ccc-a"), ("IsMember", isMember ? "true" : "false"), .. more]);

    private Task<Answer> ChangeAsync(string action, params string[] numbers) => HereAsync(action, ("SkillGroupId", "sales@ccc-a"), ("NumberList", List(numbers)));

    [Fact(Timeout = TimeLimit)]
    public async Task Members_are_listed_with_the_documented_members_only()
    {
        var answer = await ListAsync(isMember: true);

        answer.ShouldBeOk();
        answer.Numbers().Should().Equal(WithFlowAndGroup);
        answer.Items.Single().Names().Should().BeEquivalentTo("Number", "InstanceId", "Usage", "Active", "ContactFlowId", "Province", "City");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Those_that_can_be_added_are_listed_without_personal_numbers() =>
        (await ListAsync(isMember: false)).Numbers().Should().Equal(Bound, "02160660098");

    [Theory(Timeout = TimeLimit)]
    [InlineData("SearchPattern", "60010", 1)]
    [InlineData("SearchPattern", "9999", 0)]
    [InlineData("Active", "true", 1)]
    [InlineData("Active", "false", 1)]
    public async Task The_list_is_filtered(string filter, string value, int count) => (await ListAsync(isMember: false, (filter, value))).Items.Should().HaveCount(count);

    [Fact(Timeout = TimeLimit)]
    public async Task Whether_members_are_meant_must_be_said() =>
        (await PageAsync("ListPhoneNumbersOfSkillGroup", ("SkillGroupId", "sales@ccc-a"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Null");

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_added_and_the_answer_is_the_envelope()
    {
        var answer = await ChangeAsync(Add, Bound, WithFlowAndGroup);

        answer.ShouldBeOk();
        answer.Body.Names().Should().BeEquivalentTo("RequestId", "Code", "Message", "HttpStatusCode");
        (await ListAsync(isMember: true)).Numbers().Should().BeEquivalentTo(Bound, WithFlowAndGroup);
        (await GroupsAsync(Bound)).Should().Equal("sales@ccc-a");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Free, HttpStatusCode.NotFound, "NotExists.Number")]
    [InlineData(Personal, HttpStatusCode.BadRequest, "Parameter.Invalid")]
    public async Task A_number_that_cannot_be_added_refuses_the_whole_call(string number, HttpStatusCode status, string code)
    {
        (await ChangeAsync(Add, Bound, number)).ShouldFail(status, code);

        (await ListAsync(isMember: true)).Numbers().Should().Equal(WithFlowAndGroup);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Numbers_are_removed_and_others_passed_over()
    {
        (await ChangeAsync(Remove, WithFlowAndGroup, Bound, Free)).ShouldBeOk();

        (await ListAsync(isMember: true)).Items.Should().BeEmpty();
        (await FindAsync(WithFlowAndGroup)).Should().NotBeNull("it leaves the group, not the instance");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_to_add_is_wanted() =>
        (await HereAsync(Add, ("SkillGroupId", "sales@ccc-a"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Blank");

    [Fact(Timeout = TimeLimit)]
    public async Task The_list_to_remove_is_wanted() =>
        (await HereAsync(Remove, ("SkillGroupId", "sales@ccc-a"))).ShouldFail(HttpStatusCode.BadRequest, "MissingNumberList");

    [Theory(Timeout = TimeLimit)]
    [InlineData(Add)]
    [InlineData(Remove)]
    public async Task Lists_that_are_empty_too_long_or_malformed_are_refused(string action)
    {
        (await ChangeAsync(action)).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Minimum");
        (await ChangeAsync(action, [.. Enumerable.Range(0, 101).Select(number => $"0219{number:D7}")])).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Maximum");
        (await HereAsync(action, ("SkillGroupId", "sales@ccc-a"), ("NumberList", "a,b"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Format");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData(Add)]
    [InlineData(Remove)]
    [InlineData("ListPhoneNumbersOfSkillGroup")]
    public async Task An_unknown_group_or_instance_is_refused(string action)
    {
        (string, string)[] rest = [("NumberList", List(Bound)), ("IsMember", "true"), ("PageNumber", "1"), ("PageSize", "10")];

        (await HereAsync(action, [("SkillGroupId", "none@ccc-a"), .. rest])).ShouldFail(HttpStatusCode.NotFound, "NotExists.SkillGroupId");
        (await CallAsync(Ccc2020, action, [("InstanceId", "ccc-none"), ("SkillGroupId", "sales@ccc-a"), .. rest])).ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");
        (await HereAsync(action, rest)).ShouldFail(HttpStatusCode.BadRequest, "MissingSkillGroupId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task There_is_no_RemoveNumbersFromSkillGroup() =>
        (await ChangeAsync("RemoveNumbersFromSkillGroup", WithFlowAndGroup)).ShouldFail(HttpStatusCode.NotFound, "InvalidAction.NotFound");
}
