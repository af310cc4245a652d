using NumberProvider.Emulator.Switches;

namespace NumberProvider.Resources.Tests;

/// <summary>Where the vendors' documentation is silent the emulator has a switch; each resource must come to rest under every reading.</summary>
public sealed class ConvergenceTests
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 12).Select(i => $"{2160664656 + i:00000000000}")];

    public static TheoryData<string, string> Readings
    {
        get
        {
            var readings = new TheoryData<string, string>();
            foreach (var definition in SwitchCatalog.All)
            {
                foreach (var value in definition.Values)
                {
                    readings.Add(definition.Name, value);
                }
            }

            return readings;
        }
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Readings))]
    public async Task Numbers_come_change_and_go(string name, string value)
    {
        await using var world = await World.StartAsync((name, value));
        await LiveAsync(world, "02160664656", Programs.Number("02160664656", "Inbound", flow: "flow-welcome", groups: ["sales@ccc-demo"]), Programs.Number("02160664656", "Outbound", groups: []));
        await LiveAsync(world, "02865432110", Programs.OlderNumber("02865432110", "Inbound"), Programs.OlderNumber("02865432110", "Outbound"));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Readings))]
    public async Task Groups_hold_what_is_declared(string name, string value)
    {
        await using var world = await World.StartAsync((name, value));
        foreach (var line in Lines)
        {
            await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(line, "Bidirection"));
        }

        var set = new Declared(world, "SkillGroupNumberSet");
        await set.CreateAsync(Programs.Group(Lines));
        await RestsAsync(set, Programs.Group(Lines));
        (await world.GroupAsync("sales@ccc-demo")).Should().Equal(Lines);
        await set.UpdateAsync(Programs.Group(Lines[3..5]));
        (await world.GroupAsync("sales@ccc-demo")).Should().Equal(Lines[3..5]);
        await RestsAsync(set, Programs.Group(Lines[3..5]));
        await new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group([Lines[3], Lines[9]]));
        await set.RefreshAsync();
        set.Diff(Programs.Group(Lines[3..5])).Should().NotBeEmpty();
        await set.UpdateAsync(Programs.Group(Lines[3..5]));
        (await world.GroupAsync("sales@ccc-demo")).Should().Equal(Lines[3..5]);
        await set.DeleteAsync();
        (await world.GroupAsync("sales@ccc-demo")).Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Readings))]
    public async Task Campaigns_call_with_what_is_declared(string name, string value)
    {
        await using var world = await World.StartAsync((name, value));
        var hasEmptyLine = name == "isales.emptyQueryLine" && value == "empty";
        var callers = new Declared(world, "CampaignCallerNumbers") { SigningVariant = hasEmptyLine ? "emptyQueryLine" : "omitEmptyQuery" };
        var program = Programs.Callers([("02160664601", 1), ("02160664602", 2)], exclusive: false);
        await callers.CreateAsync(program);
        await RestsAsync(callers, program);
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664601:1", "02160664602:2");
        var edited = Programs.Callers([("02160664602", 5), ("02160664603", 1)], exclusive: false);
        await callers.UpdateAsync(edited);
        await RestsAsync(callers, edited);
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664602:5", "02160664603:1");
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Readings))]
    public async Task Private_numbers_stand_in_and_end(string name, string value)
    {
        await using var world = await World.StartAsync((name, value));
        foreach (var x in new[] { "17050000001", null })
        {
            var binding = new Declared(world, "AxnExtensionBinding");
            await binding.CreateAsync(Programs.Binding(x: x));
            await RestsAsync(binding, Programs.Binding(x: x));
            var edited = Programs.Binding(a: "13900002222", x: x, more: """, "isRecordingEnabled": true""");
            await binding.UpdateAsync(edited);
            await RestsAsync(binding, edited);
            (await world.BindingsAsync()).Should().ContainSingle().Which["phoneNoA"]!.GetValue<string>().Should().Be("13900002222");
            await binding.DeleteAsync();
            await binding.DeleteAsync();
            (await world.BindingsAsync()).Should().BeEmpty();
            (await binding.RefreshAsync()).Should().BeFalse();
        }
    }

    private static async Task LiveAsync(World world, string number, string first, string second)
    {
        var binding = new Declared(world, "PhoneNumberBinding");
        await binding.CreateAsync(first);
        await RestsAsync(binding, first);
        await binding.UpdateAsync(second);
        await RestsAsync(binding, second);
        (await world.BoundAsync(number))!["usage"]!.GetValue<string>().Should().Be("Outbound");

        var another = new Declared(world, "PhoneNumberBinding");
        await another.CreateAsync(second);
        await another.DeleteAsync();
        (await world.BoundAsync(number)).Should().BeNull();
        (await binding.RefreshAsync()).Should().BeFalse("somebody has removed it");
        await binding.DeleteAsync();
        await binding.CreateAsync(first);
        (await world.BoundAsync(number))!["usage"]!.GetValue<string>().Should().Be("Inbound");
        await binding.DeleteAsync();
        (await world.BoundAsync(number)).Should().BeNull();
    }

    private static async Task RestsAsync(Declared declared, string program)
    {
        declared.Diff(program).Should().BeEmpty();
        (await declared.RefreshAsync()).Should().BeTrue();
        declared.Diff(program).Should().BeEmpty();
    }
}
