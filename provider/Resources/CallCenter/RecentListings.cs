using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Listings of one instance that a refresh may use again for a short time. A write of our own ends them all.</summary>
/// <remarks>Engines refresh a few resources at a time; without this a thousand numbers would be listed a hundred times.</remarks>
internal sealed class RecentListings(TimeProvider time)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<(string Prefix, Dictionary<string, CccNumber> Numbers, long Since)> _listings = [];
    private int _writes;
    private int _calls;

    /// <summary>How many writes there were; a listing belongs to the time between two.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>The calls spent on refreshing since the last write: what a longer listing would have saved.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>A write begins or has ended.</summary>
    private void Forget()
    {
        lock (_gate)
        {
            _writes++;
            _calls = 0;
            _listings.Clear();
        }
    }

    /// <summary>A write that is under way until the result is disposed: what was listed before or during it does not count.</summary>
    public IDisposable Write()
    {
        Forget();
        return new Writing(this);
    }

    /// <summary>Keeps a listing, unless a write came between.</summary>
    /// <param name="writes">The count of writes when the listing began.</param>
    /// <param name="prefix">What its numbers begin with.</param>
    /// <param name="numbers">All numbers that do.</param>
    public void Keep(int writes, string prefix, IEnumerable<CccNumber> numbers)
    {
        var byNumber = numbers.ToDictionary(number => number.Number, StringComparer.Ordinal);
        lock (_gate)
        {
            if (writes == _writes)
            {
                _listings.RemoveAll(listing => listing.Prefix.StartsWith(prefix, StringComparison.Ordinal) || IsOld(listing.Since));
                _listings.Add((prefix, byNumber, time.GetTimestamp()));
            }
        }
    }

    /// <summary>Counts calls that were made to refresh.</summary>
    public void Spend(int calls) => Interlocked.Add(ref _calls, calls);

    /// <summary>Answers refreshes that came together, as far as recent listings tell, and gives the lookups that are left. A lone one looks for itself.</summary>
    public IReadOnlyList<BatchItem<Lookup, CccNumber?>> Answer(IReadOnlyList<BatchItem<Lookup, CccNumber?>> batch)
    {
        var refreshes = batch.Where(item => item.Value.IsRefresh).ToList();
        foreach (var item in refreshes.Count > 1 ? refreshes : [])
        {
            if (Knows(item.Value.Number, out var found))
            {
                item.Complete(found);
            }
        }

        return [.. batch.Where(item => !item.Answer.IsCompleted)];
    }

    private bool Knows(string number, out CccNumber? found)
    {
        lock (_gate)
        {
            foreach (var listing in _listings)
            {
                if (number.StartsWith(listing.Prefix, StringComparison.Ordinal) && !IsOld(listing.Since))
                {
                    found = listing.Numbers.GetValueOrDefault(number);
                    return true;
                }
            }
        }

        found = null;
        return false;
    }

    private bool IsOld(long since) => time.GetElapsedTime(since) > Age;

    private sealed class Writing(RecentListings recent) : IDisposable
    {
        public void Dispose() => recent.Forget();
    }
}
