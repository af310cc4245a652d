using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

public sealed class PhoneNumberBindingTests
{
    public static TheoryData<string, string> Versions => new()
    {
        { Programs.Number("02160664656", "Inbound"), "02160664656" },
        { Programs.OlderNumber("02865432110", "Inbound"), "02865432110" },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Versions))]
    public async Task A_number_is_bound_changed_and_let_go(string program, string number)
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(program);
        (await world.BoundAsync(number))!["usage"]!.GetValue<string>().Should().Be("Inbound");

        var both = program.Replace("Inbound", "Bidirection", StringComparison.Ordinal);
        binding.Diff(both).Should().ContainSingle().Which.Path.ToString().Should().Be("usage");
        await binding.UpdateAsync(both);
        (await world.BoundAsync(number))!["usage"]!.GetValue<string>().Should().Be("Bidirection");
        (await binding.RefreshAsync()).Should().BeTrue();
        binding.Diff(both).Should().BeEmpty();

        await binding.DeleteAsync();
        (await world.BoundAsync(number)).Should().BeNull();
        await binding.DeleteAsync();
        (await binding.RefreshAsync()).Should().BeFalse();
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Versions))]
    public async Task A_lost_answer_is_not_a_failure(string program, string number)
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync(program.Contains("2017", StringComparison.Ordinal) ? "AddBulkPhoneNumbers" : "AddPhoneNumbers", "CutAfter");
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(program);
        (await world.BoundAsync(number)).Should().NotBeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("CutAfter")]
    [InlineData("CutBefore")]
    [InlineData("ErrorAfter")]
    public async Task A_lost_answer_about_groups_is_made_good(string fault)
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync("AddPhoneNumberToSkillGroups", fault);
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number("02160664656", "Inbound", groups: ["sales@ccc-demo", "support@ccc-demo"]));
        (await world.GroupAsync("support@ccc-demo")).Should().Equal("02160664656");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_number_that_is_bound_already_is_taken_over_and_brought_into_line()
    {
        await using var world = await World.StartAsync();
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number("02160664656", "Outbound"));
        await world.CallsAsync();
        var taken = new Declared(world, "PhoneNumberBinding");
        await taken.CreateAsync(Programs.Number("02160664656", "Inbound", flow: "flow-support"));
        (await world.CallsAsync()).Should().NotContain("AddPhoneNumbers").And.Contain("ModifyPhoneNumber");
        var bound = await world.BoundAsync("02160664656");
        bound!["usage"]!.GetValue<string>().Should().Be("Inbound");
        bound["contactFlowId"]!.GetValue<string>().Should().Be("flow-support");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("clear")]
    [InlineData("keep")]
    public async Task A_flow_is_taken_away_however_the_vendor_reads_its_absence(string reading)
    {
        await using var world = await World.StartAsync(("ccc.modifyAbsentField", reading));
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(Programs.Number("02160664656", "Inbound", flow: "flow-welcome"));
        await binding.UpdateAsync(Programs.Number("02160664656", "Inbound"));
        (await world.BoundAsync("02160664656"))!["contactFlowId"].Should().BeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task Groups_are_managed_only_where_the_program_names_them()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(Programs.Number("02160664656", "Inbound", groups: ["sales@ccc-demo"]));
        (await world.GroupAsync("sales@ccc-demo")).Should().Equal("02160664656");
        await binding.UpdateAsync(Programs.Number("02160664656", "Inbound", groups: ["support@ccc-demo"]));
        (await world.GroupAsync("sales@ccc-demo")).Should().BeEmpty();
        (await world.GroupAsync("support@ccc-demo")).Should().Equal("02160664656");

        var silent = Programs.Number("02160664656", "Inbound");
        await binding.UpdateAsync(silent);
        (await world.GroupAsync("support@ccc-demo")).Should().Equal("02160664656");
        await binding.RefreshAsync();
        binding.Diff(silent).Should().BeEmpty("groups that others manage are no drift");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_number_in_use_is_let_go_all_the_same()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(Programs.Number("02160664656", "Inbound", flow: "flow-welcome", groups: ["sales@ccc-demo"]));
        await binding.DeleteAsync();
        (await world.BoundAsync("02160664656")).Should().BeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(403, 1)]
    [InlineData(400, 2)]
    public async Task A_number_that_cannot_be_removed_keeps_its_flow_and_its_groups(int status, int times)
    {
        const string flow = "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60";
        const string group = "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0";
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(Programs.OlderNumber("02865432110", "Inbound", flow, [group]));
        await world.ArmAsync("RemovePhoneNumber", "Status", times, status);
        await binding.Awaiting(it => it.DeleteAsync()).Should().ThrowAsync<Exception>();
        var held = (await world.BoundAsync("02865432110"))!;
        (held["contactFlowId"]!.GetValue<string>(), held["skillGroupIds"]![0]!.GetValue<string>()).Should().Be((flow, group));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_somebody_else_changed_shows()
    {
        await using var world = await World.StartAsync();
        var program = Programs.Number("02160664656", "Inbound", flow: "flow-welcome");
        var mine = new Declared(world, "PhoneNumberBinding");
        await mine.CreateAsync(program);
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number("02160664656", "Outbound"));
        await mine.RefreshAsync();
        mine.Diff(program).Select(difference => difference.Path.ToString()).Should().BeEquivalentTo("usage", "contactFlowId");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_import_needs_no_more_than_the_ID()
    {
        await using var world = await World.StartAsync();
        var program = Programs.Number("02160664656", "Inbound", flow: "flow-welcome");
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(program);
        var imported = await binding.ImportAsync();
        imported!.Inputs.Text("usage").Should().Be("Inbound");
        Diffing.Inputs(ResourceRegistry.Find("number:index:PhoneNumberBinding")!.Spec, imported.Inputs, binding.Inputs, []).Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_number_that_the_account_does_not_have_is_named()
    {
        await using var world = await World.StartAsync();
        var binding = () => new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number("02199999999", "Inbound"));
        (await binding.Should().ThrowAsync<ResourceException>()).WithMessage("*02199999999*");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_flow_that_does_not_exist_leaves_a_truthful_state()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(Programs.Number("02160664656", "Inbound", flow: "flow-welcome"));
        var updating = () => binding.UpdateAsync(Programs.Number("02160664656", "Inbound", flow: "flow-nowhere"));
        await updating.Should().ThrowAsync<PartialFailureException>();
        binding.State.Text("contactFlowId").Should().Be("flow-welcome");
    }
}
