namespace NumberProvider.Resources.Coalescing;

/// <summary>How many items go into one call. A refusal teaches it for all later calls, since the vendors do not document their limits.</summary>
/// <param name="most">The size to begin with; at least 1.</param>
internal sealed class PartSize(int most)
{
    private int _most = most;

    /// <summary>The most items in one call.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>Takes note that so many were too many.</summary>
    public void Refuse(int count) => Interlocked.Exchange(ref _most, Math.Max(1, Math.Min(Most, count / 2)));

    /// <summary>The calls that so many items need.</summary>
    public int CallsFor(int count) => (count + Most - 1) / Most;
}
