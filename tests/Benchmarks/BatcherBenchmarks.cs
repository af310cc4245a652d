using BenchmarkDotNet.Attributes;
using NumberProvider.Resources.Coalescing;

namespace NumberProvider.Benchmarks;

/// <summary>What waiting for each other costs callers who arrive together. Most of it is the moment in which nobody else may come.</summary>
[MemoryDiagnoser]
public class BatcherBenchmarks
{
    private readonly InFlight _inFlight = new();
    private Batcher<int, int> _batcher = null!;

    [Params(1, 100, 10_000)]
    public int Callers { get; set; }

    [GlobalSetup]
    public void Setup() => _batcher = new Batcher<int, int>(_inFlight, 10_000, TimeProvider.System, (batch, _) =>
    {
        foreach (var item in batch)
        {
            item.Complete(item.Value);
        }

        return Task.CompletedTask;
    });

    [Benchmark]
    public Task Together() => Task.WhenAll(Enumerable.Range(0, Callers).Select(CallAsync));

    private async Task CallAsync(int value)
    {
        using var caller = _inFlight.Enter();
        await _batcher.AddAsync(value, CancellationToken.None);
    }
}
