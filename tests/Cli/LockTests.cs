using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>One operation at a time changes a stack.</summary>
public sealed class LockTests : IDisposable
{
    private readonly DemoProject _demo = new();

    public LockTests()
    {
        _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        _demo.Program = "name: call-center\nruntime: yaml\n";
    }

    private string Locks => Directory.CreateDirectory(Path.Combine(_demo.Folder, ".pulumi", "locks", "organization", "call-center", "dev")).FullName;

    public void Dispose() => _demo.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task A_lock_of_another_machine_stops_up_but_not_preview_until_it_is_taken_away()
    {
        (await _demo.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        var file = Path.Combine(Locks, $"{Guid.NewGuid()}.json");
        File.WriteAllText(file, new JsonObject { ["pid"] = 4711, ["username"] = "ann", ["hostname"] = "another-machine", ["timestamp"] = "2026-01-01T00:00:00Z" }.ToJsonString());

        var up = await _demo.RunAsync("up", "--yes");
        up.ExitCode.Should().Be(1);
        up.Error.Should().Contain("ann@another-machine (pid 4711)").And.Contain("numbers cancel");
        (await _demo.RunAsync("preview")).ExitCode.Should().Be(0);

        (await _demo.RunAsync("cancel")).ExitCode.Should().Be(1, "nobody said yes");
        (await _demo.RunAsync("cancel", "--yes")).ExitCode.Should().Be(0);
        (await _demo.RunAsync("up", "--yes")).ExitCode.Should().Be(0);
        Directory.GetFiles(Locks).Should().BeEmpty();
    }

    [Fact(Timeout = 120_000)]
    public async Task Of_two_runs_at_once_one_is_refused_or_waits_its_turn_and_the_state_is_whole()
    {
        (await _demo.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _demo.RunAsync("up", "--yes", "--skip-preview")));

        runs.Where(run => run.ExitCode != 0).Should().OnlyContain(run => run.ExitCode == 1 && run.Error.Contains("locked", StringComparison.Ordinal));
        Directory.GetFiles(Locks).Should().BeEmpty();
        StateRules.Broken(Path.Combine(_demo.Folder, ".pulumi", "stacks", "call-center", "dev.json")).Should().BeEmpty();
    }
}
