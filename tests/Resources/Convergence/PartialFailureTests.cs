namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A vendor that puts numbers into its lists of failures for no reason: whoever runs again gets what is declared.</summary>
public sealed class PartialFailureTests
{
    private const int MostRuns = 40;

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Lifecycles))]
    public async Task It_ends_as_declared_though_numbers_fail_at_random(string lifecycle)
    {
        await using var world = await World.StartAsync();
        world.Time = new BriskClock();
        var lived = All.Single(one => one.GetType().Name == lifecycle);
        await lived.PrepareAsync(world);
        await world.SetAsync(("ccc.partialFailureRate", "0.4"));
        await new Persistence(world, lived, MostRuns, seesLate: false).LiveAsync(_ => Task.CompletedTask, _ => Task.CompletedTask);
    }

    public static TheoryData<string> Lifecycles => [.. All.Select(lifecycle => lifecycle.GetType().Name)];

    private static Lifecycle[] All => [new NumberLifecycle(), new SetLifecycle(), new GroupLifecycle(), new OlderNumberLifecycle(), new OlderSetLifecycle()];
}
