using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Ccc.V2017;

/// <summary>Skill groups, flows and instances (alibaba-ccc sheet, 3.8 to 3.10).</summary>
public sealed class LookupTests : Ccc2017Test
{
    private async Task<IReadOnlyList<string?>> GroupNamesAsync(params (string, string)[] filters) =>
        [.. Wrapped((await HereAsync("ListSkillGroups", filters)).Body, "SkillGroups", "SkillGroup").Select(group => group.Text("SkillGroupName"))];

    [Fact(Timeout = TimeLimit)]
    public async Task Skill_groups_are_listed_with_their_numbers()
    {
        var answer = await HereAsync("ListSkillGroups");

        answer.ShouldBeOk();
        var orders = Wrapped(answer.Body, "SkillGroups", "SkillGroup")[0];
        (orders.Text("SkillGroupId"), orders.Text("SkillGroupName"), orders.Text("InstanceId")).Should().Be((Orders, "orders", Instance));
        var number = Wrapped(orders, "OutboundPhoneNumbers", "PhoneNumber").Single();
        number.Names().Should().BeEquivalentTo(
            "PhoneNumberId", "Number", "InstanceId", "Usage", "AllowOutbound", "TestOnly", "RemainingTime", "Trunks", "PhoneNumberDescription");
        number.Text("Number").Should().Be(Bound);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Skill_groups_are_filtered()
    {
        (await GroupNamesAsync()).Should().Equal("orders", "returns");
        (await GroupNamesAsync(("SkillGroupId.1", Returns))).Should().Equal("returns");
        (await GroupNamesAsync(("SkillGroupName.1", "orders"))).Should().Equal("orders");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task Flows_are_listed_with_their_numbers()
    {
        var answer = await HereAsync("ListContactFlows");

        answer.ShouldBeOk();
        var flow = Wrapped(answer.Body, "ContactFlows", "ContactFlow").Single();
        (flow.Text("ContactFlowId"), flow.Text("ContactFlowName"), flow.Text("ContactFlowDescription"), flow.Text("InstanceId"))
            .Should().Be((Flow, "orders", "Takes orders", Instance));
        Wrapped(flow, "PhoneNumbers", "PhoneNumber").Single().Text("Number").Should().Be(Bound);
        Wrapped(flow, "Versions", "ContactFlowVersion").Single().Names().Should().Contain("ContactFlowVersionId", "Version", "Status", "Canvas", "Content");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_instance_tells_its_numbers_without_flow_and_groups()
    {
        var answer = await HereAsync("GetInstance");

        answer.ShouldBeOk();
        var instance = answer.Body.At("Instance");
        (instance.Text("InstanceId"), instance.Text("InstanceName"), instance.Text("Status")).Should().Be((Instance, "Older", "Running"));
        var numbers = Wrapped(instance, "PhoneNumbers", "PhoneNumber");
        numbers.Select(number => number.Text("Number")).Should().Equal(Bound, Hotline);
        numbers[0].Names().Should().NotContain("ContactFlow").And.NotContain("SkillGroups");
    }

    [Fact(Timeout = TimeLimit)]
    public async Task All_instances_are_listed_without_any_parameter()
    {
        var answer = await CallAsync(Ccc2017, "ListInstancesOfUser");

        answer.ShouldBeOk();
        var instances = Wrapped(answer.Body, "Instances", "CallCenterInstance");
        instances.Select(instance => instance.Text("InstanceName")).Should().Equal("Older", "Oldest");
        Wrapped(instances[1], "PhoneNumbers", "PhoneNumber").Single().Text("Number").Should().Be(Elsewhere);
    }

    [Theory(Timeout = TimeLimit)]
    [InlineData("ListSkillGroups")]
    [InlineData("ListContactFlows")]
    [InlineData("GetInstance")]
    public async Task An_unknown_instance_is_refused(string action) =>
        (await CallAsync(Ccc2017, action, ("InstanceId", Unknown))).ShouldFail(HttpStatusCode.NotFound, "NotExist.Instance");
}
