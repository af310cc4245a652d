using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2020;

/// <summary>Skill groups, flows, instances and free numbers (alibaba-ccc sheet, 4.10 to 4.13).</summary>
public sealed class LookupTests : Ccc2020Test
{
    [Theory(Timeout = TimeLimit)]
    [InlineData("ListSkillGroups")]
    [InlineData("ListBriefSkillGroups")]
    public async Task Skill_groups_are_listed_under_SkillGroupName_with_their_counts(string action)
    {
        var answer = await PageAsync(action);

        answer.ShouldBeOk();
        answer.Items.Select(group => group.Text("SkillGroupName")).Should().Equal("sales", "support");
        var sales = answer.Items[0];
        sales.Names().Should().BeEquivalentTo("SkillGroupId", "SkillGroupName", "DisplayName", "Description", "InstanceId", "MediaType", "PhoneNumberCount", "UserCount");
        sales.At("PhoneNumberCount").GetInt32().Should().Be(1);
        sales.Text("MediaType").Should().Be("AUDIO");
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("SearchPattern", "supp", 1)]
    [InlineData("SearchPattern", "desk", 2)]
    [InlineData("SearchPattern", "Help", 1)]
    [InlineData("MediaType", "Audio", 2)]
    [InlineData("MediaType", "Chat", 0)]
    public async Task Skill_groups_are_filtered(string filter, string value, int count) =>
        (await PageAsync("ListSkillGroups", (filter, value))).Items.Should().HaveCount(count);

    [Fact(Timeout = TimeLimit)]
    public async Task One_skill_group_has_Name_and_not_SkillGroupName()
    {
        var answer = await HereAsync("GetSkillGroup", ("SkillGroupId", "sales@ccc-a"));

        answer.ShouldBeOk();
        answer.Data.Names().Should().BeEquivalentTo("SkillGroupId", "Name", "DisplayName", "Description", "InstanceId", "MediaType");
        answer.Data.Text("Name").Should().Be("sales");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_skill_group_is_refused() =>
        (await HereAsync("GetSkillGroup", ("SkillGroupId", "none@ccc-a"))).ShouldFail(HttpStatusCode.NotFound, "NotExists.SkillGroupId");

    [Fact(Timeout = TimeLimit)]
    public async Task Flows_are_listed_with_the_numbers_that_lead_to_them()
    {
        var answer = await PageAsync("ListContactFlows");

        answer.ShouldBeOk();
        var main = answer.Items.Single(flow => flow.Text("ContactFlowId") == "flow-main");
        (main.Text("Name"), main.Text("Description"), main.Text("Type"), main.Text("InstanceId")).Should().Be(("main", "Greets the caller", "MAIN_FLOW", "ccc-a"));
        main.At("Published").GetBoolean().Should().BeTrue();
        main.Texts("NumberList").Should().Equal(WithFlowAndGroup);
        answer.Items.Single(flow => flow.Text("ContactFlowId") == "flow-survey").At("Published").GetBoolean().Should().BeFalse();
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("Type", "SURVEY_FLOW", "flow-survey")]
    [InlineData("Type", "MAIN_FLOW", "flow-main")]
    [InlineData("SearchPattern", "Greets", "flow-main")]
    [InlineData("SearchPattern", "surv", "flow-survey")]
    public async Task Flows_are_filtered(string filter, string value, string flow) =>
        (await PageAsync("ListContactFlows", (filter, value))).Items.Select(item => item.Text("ContactFlowId")).Should().Equal(flow);

    [Fact(Timeout = TimeLimit)]
    public async Task An_instance_tells_its_numbers_with_flow_and_groups()
    {
        var answer = await HereAsync("GetInstance");

        answer.ShouldBeOk();
        (answer.Data.Text("Id"), answer.Data.Text("Name"), answer.Data.Text("Status")).Should().Be(("ccc-a", "A", "RUNNING"));
        var numbers = answer.Data.At("NumberList").EnumerateArray().ToList();
        numbers.Should().HaveCount(4);
        var full = numbers.Single(number => number.Text("Number") == WithFlowAndGroup);
        full.Names().Should().BeEquivalentTo("Number", "InstanceId", "Usage", "Active", "ContactFlowId", "Province", "City", "UserId", "SkillGroups");
        full.Text("ContactFlowId").Should().Be("flow-main");
        full.At("SkillGroups")[0].Names().Should().BeEquivalentTo("SkillGroupId", "Name", "DisplayName", "Description", "InstanceId", "PhoneNumberCount", "UserCount");
        numbers.Single(number => number.Text("Number") == Personal).Text("UserId").Should().Be("agent@ccc-a");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_instance_tells_only_some_numbers_where_the_switch_says_so()
    {
        await SwitchAsync("ccc.getInstanceNumberCap", "2");

        (await HereAsync("GetInstance")).Data.At("NumberList").GetArrayLength().Should().Be(2);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Instances_are_listed_with_bare_numbers()
    {
        var answer = await PageAsync("ListInstances");

        answer.ShouldBeOk();
        answer.Items.Select(instance => (instance.Text("Id"), instance.Text("Status")))
            .Should().Equal(("ccc-a", "RUNNING"), ("ccc-b", "RUNNING"), ("ccc-stopped", "STOPPED"), ("ccc-creating", "CREATING"));
        answer.Items[1].At("NumberList")[0].Names().Should().Equal("Number");
        answer.Items[1].At("NumberList")[0].Text("Number").Should().Be(Elsewhere);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Free_numbers_of_the_account_are_listed_whatever_the_instance()
    {
        var answer = await CallAsync(Ccc2020, "ListUnassignedNumbers", ("InstanceId", "ccc-none"), ("PageNumber", "1"), ("PageSize", "100"));

        answer.ShouldBeOk();
        answer.Numbers().Should().BeEquivalentTo(Free, AlsoFree, "02160660003", InArrears, Hotline);
        answer.Items.Should().OnlyContain(item => item.Names().SequenceEqual(new[] { "Number", "Province", "City" }));
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Free_numbers_are_filtered() => (await PageAsync("ListUnassignedNumbers", ("SearchPattern", "400"))).Numbers().Should().Equal(Hotline);

    [Theory(Timeout = TimeLimit)]
    [InlineData("ListSkillGroups")]
    [InlineData("ListContactFlows")]
    [InlineData("GetInstance")]
    [InlineData("GetSkillGroup")]
    public async Task An_unknown_instance_is_refused(string action) =>
        (await CallAsync(Ccc2020, action, ("InstanceId", "ccc-none"), ("SkillGroupId", "sales@ccc-a"), ("PageNumber", "1"), ("PageSize", "10")))
            .ShouldFail(HttpStatusCode.NotFound, "NotExists.InstanceId");

    [Fact(Timeout = TimeLimit)]
    public async Task A_stopped_instance_is_refused()
    {
        var answer = await CallAsync(Ccc2020, "ListSkillGroups", ("InstanceId", "ccc-stopped"), ("PageNumber", "1"), ("PageSize", "10"));

        answer.ShouldFail(HttpStatusCode.Forbidden, "AbnormalService.Ceased");
        answer.Body.At("HttpStatusCode").ValueKind.Should().Be(JsonValueKind.Number);
    }
}
