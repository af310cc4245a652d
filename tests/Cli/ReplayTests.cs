namespace NumberProvider.Cli.Tests;

/// <summary>What the real Pulumi was seen to do, done again by this command line: the same commands in the same order, the same answers of the plugin.</summary>
public sealed class ReplayTests
{
    private static readonly string[] Wanted =
    [
        // The lock of a process that is gone stops nobody here.
        "03-killed/05-up-locked",

        // With Pulumi this forgets the create and imports nothing.
        "03-killed/15-refresh-import-pending",
    ];

    /// <summary>With Pulumi a create that was cut off stays pending even when it was repeated and worked.</summary>
    private static readonly string[] WithoutPending = ["03-killed/08-up-pending"];

    public static TheoryData<string> Scenarios => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "scenarios")).Select(folder => Path.GetFileName(folder)!).Order()];

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Scenarios))]
    public async Task A_recorded_scenario_ends_in_the_recorded_states_with_the_recorded_calls(string scenario)
    {
        using var replay = new ReplayProject(scenario);
        var differences = new List<string>();
        foreach (var step in replay.Steps.Where(step => !Wanted.Contains($"{scenario}/{step["step"]}")))
        {
            differences.AddRange(await replay.RunAsync(step, withPending: !WithoutPending.Contains($"{scenario}/{step["step"]}")));
        }

        differences.Should().BeEmpty();
    }
}
