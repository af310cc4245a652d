using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>Making, changing and deleting skill groups (alibaba-ccc sheet, 4.10).</summary>
public sealed class SkillGroupTests : Ccc2020Test
{
    private Task<Answer> CreateAsync(string name, params (string, string)[] more) => HereAsync("CreateSkillGroup", [("Name", name), ("DisplayName", "New desk"), .. more]);

    private async Task<IReadOnlyList<string?>> IdsAsync(params (string, string)[] filter) =>
        [.. (await PageAsync("ListSkillGroups", filter)).Items.Select(group => group.Text("SkillGroupId"))];

    [Fact(Timeout = TimeLimit)]
    public async Task A_new_group_has_the_instance_in_its_identifier_and_is_read_back()
    {
        var answer = await CreateAsync("night", ("Description", "After eight"));

        answer.ShouldBeOk();
        answer.Data.Names().Should().BeEquivalentTo("SkillGroupId", "Name", "Description", "InstanceId", "MediaType");
        answer.Data.Text("SkillGroupId").Should().Be("night@ccc-a");
        var read = (await HereAsync("GetSkillGroup", ("SkillGroupId", "night@ccc-a"))).Data;
        (read.Text("DisplayName"), read.Text("Description"), read.Text("MediaType")).Should().Be(("New desk", "After eight", "AUDIO"));
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("a", true)]
    [InlineData("a_-9", true)]
    [InlineData("a123456789012345678901234567890b", true)]
    [InlineData("a123456789012345678901234567890bc", false)]
    [InlineData("9a", false)]
    [InlineData("a b", false)]
    [InlineData("夜", false)]
    public async Task A_name_begins_with_a_letter_and_has_up_to_32_characters(string name, bool isAccepted) =>
        (await CreateAsync(name)).Code.Should().Be(isAccepted ? "OK" : "Parameter.Format");

    [Theory(Timeout = TimeLimit)]
    [InlineData("Chat", "CHAT")]
    [InlineData("Video", "VIDEO")]
    public async Task Groups_are_listed_by_their_medium(string medium, string shown)
    {
        (await CreateAsync("other", ("MediaType", medium))).Data.Text("MediaType").Should().Be(shown);

        (await IdsAsync(("MediaType", medium))).Should().Equal("other@ccc-a");
        (await IdsAsync(("MediaType", "Audio"))).Should().Equal("sales@ccc-a", "support@ccc-a");
        (await CreateAsync("another", ("MediaType", "Smoke"))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Enumeration");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task What_is_not_given_stays_and_numbers_are_untouched()
    {
        (await HereAsync("ModifySkillGroup", ("SkillGroupId", "sales@ccc-a"), ("Description", "Sells"))).ShouldBeOk();

        var read = (await HereAsync("GetSkillGroup", ("SkillGroupId", "sales@ccc-a"))).Data;
        (read.Text("DisplayName"), read.Text("Description")).Should().Be(("Sales desk", "Sells"));
        (await GroupsAsync(WithFlowAndGroup)).Should().Equal("sales@ccc-a");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_group_with_numbers_or_agents_is_deleted_by_force_only()
    {
        (await HereAsync("DeleteSkillGroup", ("SkillGroupId", "sales@ccc-a"))).ShouldFail(HttpStatusCode.BadRequest, "InUse.SkillGroup");

        (await HereAsync("DeleteSkillGroup", ("SkillGroupId", "sales@ccc-a"), ("Force", "true"))).ShouldBeOk();

        (await IdsAsync()).Should().Equal("support@ccc-a");
        (await GroupsAsync(WithFlowAndGroup)).Should().BeEmpty();
        (await HereAsync("DeleteSkillGroup", ("SkillGroupId", "sales@ccc-a"))).ShouldFail(HttpStatusCode.NotFound, "NotExists.SkillGroupId");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_collection_of_numbers_joins_a_group_at_once()
    {
        (await HereAsync("AddNumbersToSkillGroup", ("SkillGroupId", "support@ccc-a"), ("InstNumberGroupIdList", List("night")))).ShouldBeOk();

        (await GroupsAsync(Bound)).Should().Equal("support@ccc-a");
        (await HereAsync("AddNumbersToSkillGroup", ("SkillGroupId", "support@ccc-a"), ("InstNumberGroupIdList", List("none")))).ShouldFail(HttpStatusCode.BadRequest, "Parameter.Invalid");
    }
}
