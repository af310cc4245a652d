using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Whatever goes wrong with one call, a resource ends as declared, at the latest when the user runs again.</summary>
/// <remarks>Each step meets each fault at each operation that it calls: a sample of that, or everything with the environment variable <c>NUMBER_ALL_FAULTS=1</c>.</remarks>
public abstract class FaultTests<TLifecycle>(ITestOutputHelper output)
    where TLifecycle : Lifecycle, new()
{
    private const int Seed = 20200701;
    private const int Sample = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly bool All = Environment.GetEnvironmentVariable("NUMBER_ALL_FAULTS") == "1";

    [Fact(Timeout = 3_600_000)]
    public async Task It_ends_as_declared_whatever_a_call_meets()
    {
        var lifecycle = new TLifecycle();
        var cases = (await FaultCase.AllAsync(lifecycle)).ToArray();
        new Random(Seed).Shuffle(cases);
        var chosen = All ? cases : cases[..Sample];
        var (failures, met) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (fault, _) =>
        {
            try
            {
                if (await fault.LiveAsync(lifecycle).WaitAsync(Limit, CancellationToken.None))
                {
                    Interlocked.Increment(ref met);
                }
            }
#pragma warning disable CA1031 // All cases are told, not only the first that fails.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures.Add($"{fault}: {exception.Message}");
            }
        });
        output.WriteLine($"{chosen.Length} of {cases.Length} cases, {met} met a call");
        failures.Order(StringComparer.Ordinal).Should().BeEmpty("seed {0}", Seed);
        met.Should().BePositive();
    }
}
