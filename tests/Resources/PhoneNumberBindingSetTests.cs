using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Testing;

namespace NumberProvider.Resources.Tests;

public sealed class PhoneNumberBindingSetTests
{
    private const string Type = "PhoneNumberBindingSet";
    private static readonly string[] Lines = [.. Enumerable.Range(0, 8).Select(i => $"{2160664656 + i:00000000000}")];

    [Fact(Timeout = 60_000)]
    public async Task Only_differences_are_sent_and_additions_first()
    {
        await using var world = await World.StartAsync();
        var set = new Declared(world, Type);
        await set.CreateAsync(Programs.Set(Lines[..3]));
        set.Id.Should().Be("ccc-demo/lines");
        await world.CallsAsync();
        await set.UpdateAsync(Programs.Set(Lines[1..5]));
        (await WritesAsync(world)).Should().Equal("AddPhoneNumbers", "RemovePhoneNumbers");
        await BoundAsync(world, Lines[1..5]);
        await set.UpdateAsync(Programs.Set(Lines[1..5].Reverse()));
        (await WritesAsync(world)).Should().BeEmpty();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thousand_numbers_are_one_resource_and_a_few_dozen_calls()
    {
        await using var world = await World.StartLargeAsync(unassigned: 1000);
        var numbers = LargeSeed.Numbers(1000).ToList();
        var set = new Declared(world, Type);
        var program = Programs.Set(numbers, flow: "flow-main", groups: ["day@ccc-large", "night@ccc-large"], instance: "ccc-large");
        await set.CreateAsync(program);
        (await world.CallsAsync()).CountBy(call => call).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["AddPhoneNumbers"] = 10,
            ["AddNumbersToSkillGroup"] = 20,
            ["ListPhoneNumbers"] = 21, // one before, the pages after binding, and the pages after the groups
        });
        await set.RefreshAsync();
        (await world.CallsAsync()).Should().HaveCount(10);
        set.Diff(program).Should().BeEmpty();
        await set.DeleteAsync();
        (await world.CallsAsync()).Count(call => call == "RemovePhoneNumbers").Should().Be(10);
        await BoundAsync(world, []);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_somebody_else_changed_shows_number_by_number_and_is_put_right()
    {
        await using var world = await World.StartAsync();
        var program = Programs.Set(Lines[..4], flow: "flow-welcome");
        var set = new Declared(world, Type);
        await set.CreateAsync(program);
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(Lines[1], "Outbound"));
        await RemoveAsync(world, Lines[2]);

        await set.RefreshAsync();
        set.Diff(program).Select(difference => (difference.Path.ToString(), difference.Kind))
            .Should().Equal(("phoneNumbers[1]", DifferenceKind.Add), ("phoneNumbers[2]", DifferenceKind.Add));
        var deviating = set.State["deviatingNumbers"].As<PropertyList>()!.Should().ContainSingle().Subject.As<PropertyMap>()!;
        (deviating.Text("phoneNumber"), deviating.Text("usage"), deviating.ContainsKey("contactFlowId")).Should().Be((Lines[1], "Outbound", false));

        await set.UpdateAsync(program);
        (await world.BoundAsync(Lines[1]))!["contactFlowId"]!.GetValue<string>().Should().Be("flow-welcome");
        (await world.BoundAsync(Lines[2])).Should().NotBeNull();
        await set.RefreshAsync();
        set.Diff(program).Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_change_of_all_numbers_alike_is_a_change_of_the_terms()
    {
        await using var world = await World.StartAsync();
        var program = Programs.Set(Lines[..3], "Bidirection");
        var set = new Declared(world, Type);
        await set.CreateAsync(program);
        foreach (var line in Lines[..3])
        {
            await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(line, "Outbound"));
        }

        await set.RefreshAsync();
        set.Diff(program).Select(difference => difference.Path.ToString()).Should().Equal("usage");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_deviating_number_is_still_held_and_goes_with_the_set()
    {
        await using var world = await World.StartAsync();
        var set = new Declared(world, Type);
        await set.CreateAsync(Programs.Set(Lines[..3]));
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(Lines[1], "Outbound"));
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(Lines[5], "Inbound"));
        await set.RefreshAsync();
        await set.DeleteAsync();
        await BoundAsync(world, [Lines[5]]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Numbers_that_cannot_be_bound_are_named_the_others_are_held_and_nothing_is_let_go()
    {
        await using var world = await World.StartAsync();
        var set = new Declared(world, Type);
        await set.CreateAsync(Programs.Set(Lines[..2]));
        var updating = () => set.UpdateAsync(Programs.Set([Lines[1], Lines[2], "02199999998", "02199999999"]));
        var reasons = (await updating.Should().ThrowAsync<PartialFailureException>()).Which.Reasons;
        reasons.Should().ContainSingle().Which.Should().StartWith("02199999998, 02199999999: ");
        await BoundAsync(world, Lines[..3]);
        Held(set).Should().BeEquivalentTo(Lines[..3]);

        await set.UpdateAsync(Programs.Set(Lines[1..3]));
        await BoundAsync(world, Lines[1..3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_set_of_which_nothing_can_be_bound_is_not_made()
    {
        await using var world = await World.StartAsync();
        var creating = () => new Declared(world, Type).CreateAsync(Programs.Set(["02199999999"]));
        (await creating.Should().ThrowAsync<ResourceException>()).WithMessage("*02199999999*");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("AddPhoneNumbers", "CutAfter")]
    [InlineData("AddPhoneNumbers", "CutBefore")]
    [InlineData("AddPhoneNumbers", "ErrorAfter")]
    [InlineData("AddPhoneNumbers", "Throttle")]
    [InlineData("AddNumbersToSkillGroup", "CutAfter")]
    [InlineData("AddNumbersToSkillGroup", "ErrorBefore")]
    [InlineData("ListPhoneNumbers", "StaleRead")]
    public async Task A_call_that_goes_wrong_is_made_good(string operation, string fault)
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync(operation, fault);
        var set = new Declared(world, Type);
        await set.CreateAsync(Programs.Set(Lines, groups: ["sales@ccc-demo"]));
        (await world.GroupAsync("sales@ccc-demo")).Should().Equal(Lines);
        await world.ArmAsync("RemovePhoneNumbers", "CutAfter");
        await set.DeleteAsync();
        await BoundAsync(world, []);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_that_comes_again_takes_over_what_the_first_one_made()
    {
        await using var world = await World.StartAsync();
        await new Declared(world, Type).CreateAsync(Programs.Set(Lines[..5]));
        await world.CallsAsync();
        var again = new Declared(world, Type);
        await again.CreateAsync(Programs.Set(Lines[..6]));
        (await WritesAsync(world)).Should().Equal("AddPhoneNumbers");
        Held(again).Should().Equal(Lines[..6]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_failure_of_the_vendor_does_not_make_the_state_forget_what_it_holds()
    {
        await using var world = await World.StartAsync();
        var set = new Declared(world, Type);
        await set.CreateAsync(Programs.Set(Lines[..3]));
        await world.ArmAsync("ListPhoneNumbers", "ErrorBefore", count: 100);
        var updating = () => set.UpdateAsync(Programs.Set(Lines[..4]));
        await updating.Should().ThrowAsync<PartialFailureException>();
        Held(set).Should().BeEquivalentTo(Lines[..3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Numbers_are_imported_by_listing_them_or_by_their_beginning()
    {
        await using var world = await World.StartAsync();
        var set = new Declared(world, Type);
        var program = Programs.Set(Lines[..4], flow: "flow-welcome");
        await set.CreateAsync(program);
        foreach (var id in new[] { $"ccc-demo/lines/{string.Join(',', Lines[..4])}", "ccc-demo/lines/0216066*", $"ccc-demo/lines/*" })
        {
            var imported = await ImportAsync(world, id);
            imported!.Id.Should().Be("ccc-demo/lines");
            Diffing.Inputs(ResourceRegistry.Find($"number:index:{Type}")!.Spec, imported.Inputs, set.Inputs, []).Should().BeEmpty();
        }

        (await ImportAsync(world, "ccc-demo/lines/0999*")).Should().BeNull();
        (await ImportAsync(world, "ccc-nowhere/lines/*")).Should().BeNull();
        await Importing(world, "ccc-demo/lines").Should().ThrowAsync<ResourceException>().WithMessage("*ccc-demo/lines/NUMBERS*");
        await Importing(world, $"ccc-demo/lines/{Lines[0]},02199999999").Should().ThrowAsync<ResourceException>().WithMessage("*02199999999*");
        await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(Lines[1], "Outbound"));
        await Importing(world, "ccc-demo/lines/*").Should().ThrowAsync<ResourceException>().WithMessage("*Outbound with no flow: 02160664657*");
    }

    [Theory]
    [InlineData("""{"instanceId": "i", "setName": "a/b", "usage": "Inbound", "phoneNumbers": []}""", "setName")]
    [InlineData("""{"instanceId": "i", "setName": "s", "usage": "Both", "phoneNumbers": ["02160664656", "12"]}""", "usage", "phoneNumbers[1]")]
    [InlineData("""{"instanceId": "i", "setName": "s", "usage": "Outbound", "contactFlowId": "f", "phoneNumbers": ["02160664656", "4001112222"]}""", "phoneNumbers[1]", "contactFlowId")]
    [InlineData("""{"instanceId": "i", "setName": "s", "usage": "Inbound", "phoneNumbers": ["02160664656", "02160664657", "02160664656"]}""", "phoneNumbers[2]")]
    public void Every_mistake_is_named_where_it_is(string program, params string[] paths) =>
        Checked.Problems(Type, program).Select(problem => problem.Split(' ')[0]).Should().BeEquivalentTo(paths);

    private static IEnumerable<string> Held(Declared set) => set.State["phoneNumbers"].As<PropertyList>()!.Select(number => number.As<PropertyText>()!.Value);

    private static Task<LiveResource?> ImportAsync(World world, string id) =>
        ResourceRegistry.Find($"number:index:{Type}")!.ReadAsync(id, inputs: null, state: null, world.Context());

    private static Func<Task> Importing(World world, string id) => () => ImportAsync(world, id);

    private static async Task<IEnumerable<string>> WritesAsync(World world) => (await world.CallsAsync()).Where(call => !call.StartsWith("List", StringComparison.Ordinal));

    private static async Task RemoveAsync(World world, string number)
    {
        var other = new Declared(world, "PhoneNumberBinding");
        await other.CreateAsync(Programs.Number(number, "Inbound", flow: "flow-welcome"));
        await other.DeleteAsync();
    }

    private static async Task BoundAsync(World world, IEnumerable<string> numbers) => (await world.StateAsync())["ccc2020"]!["instances"]!.AsArray()
        .Where(instance => instance!["id"]!.GetValue<string>() is "ccc-demo" or "ccc-large")
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .Select(number => number!["number"]!.GetValue<string>())
        .Should().BeEquivalentTo(numbers);
}
