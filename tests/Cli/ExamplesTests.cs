namespace NumberProvider.Cli.Tests;

public sealed class ExamplesTests
{
    public static TheoryData<string> Examples => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "examples"))
        .Where(folder => File.Exists(Path.Combine(folder, "Pulumi.yaml")) && !File.Exists(Path.Combine(folder, "seed.json")))
        .Where(folder => File.ReadAllText(Path.Combine(folder, "Pulumi.yaml")).Contains("\nruntime: yaml\n", StringComparison.Ordinal))
        .Select(folder => Path.GetFileName(folder)!)];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Examples))]
    public async Task An_example_comes_up_stays_as_it_is_and_goes(string example)
    {
        using var project = new DemoProject(Path.Combine("examples", example));
        var up = await project.RunAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Error);
        var again = await project.RunAsync("up", "--emulator", "--yes", "--expect-no-changes");
        again.ExitCode.Should().Be(0, again.Output);
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
        var destroy = await project.RunAsync("destroy", "--emulator", "--yes");
        destroy.ExitCode.Should().Be(0, destroy.Error);
    }

    [Fact(Timeout = 120_000)]
    public async Task Calling_numbers_take_turns_and_only_the_difference_is_made()
    {
        using var project = new DemoProject(Path.Combine("examples", "campaign"));
        (await project.RunAsync("up", "--emulator", "--yes")).ExitCode.Should().Be(0);
        (await project.RunAsync("config", "set", "turn", "1", "-s", "dev")).ExitCode.Should().Be(0);
        var turned = await project.RunAsync("up", "--emulator", "--yes");
        turned.ExitCode.Should().Be(0, turned.Error);
        turned.Output.Should().Contain("~ 02160664665 priority 2 => 1").And.Contain("+ accessCode 02160664666 priority 2").And.Contain("- accessCode 02160664664 priority 1");
    }

    [Fact(Timeout = 120_000)]
    public async Task Bindings_of_the_delivery_service_are_renewed_in_place()
    {
        using var project = new DemoProject(Path.Combine("examples", "delivery"));
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        await project.StartEmulatorAsync();
        (await project.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        (await project.RunAsync("up", "--yes")).ExitCode.Should().Be(0);
        var renewed = await project.RunScriptAsync("bash renew.sh --stack dev");
        renewed.ExitCode.Should().Be(0, renewed.Output + renewed.Error);
        renewed.Output.Should().Contain("~ expiration: 2035-12-31 23:59:59 => ").And.Contain("2 updated");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_live_inventory_is_adopted_without_a_change()
    {
        using var live = new Inventory.LiveEnvironment(Path.Combine("examples", "adoption"));
        await live.StartOnAsync(System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(live.Project.Folder, "seed.json")))!);
        var before = await live.StateAsync();
        var adopted = await live.Project.RunScriptAsync("bash adopt.sh");
        adopted.ExitCode.Should().Be(0, adopted.Output + adopted.Error);
        adopted.Summary.Should().StartWith("Nothing changed");
        adopted.Output.Should().NotContain("13800001111");
        (await live.StateAsync()).Should().Be(before);
    }
}
