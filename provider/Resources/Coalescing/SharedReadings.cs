using System.Collections.Concurrent;

namespace NumberProvider.Resources.Coalescing;

/// <summary>Lets callers who ask for the same thing together share one reading, which begins after they have asked.</summary>
/// <param name="inFlight">The callers at work.</param>
/// <param name="time">The clock.</param>
/// <param name="read">Reads.</param>
internal sealed class SharedReadings<TKey, TResult>(InFlight inFlight, TimeProvider time, Func<TKey, CancellationToken, Task<TResult>> read)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Batcher<TKey, TResult>> _batchers = new();

    /// <summary>Reads, or shares a reading.</summary>
    public Task<TResult> ReadAsync(TKey key, CancellationToken cancellationToken) =>
        _batchers.GetOrAdd(key, _ => new Batcher<TKey, TResult>(inFlight, int.MaxValue, time, AnswerAsync)).AddAsync(key, cancellationToken);

    private async Task AnswerAsync(IReadOnlyList<BatchItem<TKey, TResult>> batch, CancellationToken cancellationToken)
    {
        var result = await read(batch[0].Value, cancellationToken);
        foreach (var item in batch)
        {
            item.Complete(result);
        }
    }
}
