using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Finds many numbers of an instance in few calls of API version 2020-07-01.</summary>
/// <remarks>
/// Numbers are found by the beginning that they share, as long as the list has no more pages than there are numbers to find; else they are
/// divided by the next digit, in the end into single ones. GetInstance would tell all numbers in one call, but not their carrier, and nobody
/// promises that it tells all of a large instance: a refresh must not depend on it (alibaba-ccc sheet, 4.12 and 6.2).
/// </remarks>
internal sealed class NumberFinder2020(Ccc2020Client client, string instanceId, RecentListings recent)
{
    private const int PageSize = 100;

    /// <summary>Answers the lookups of a batch.</summary>
    public async Task FindAsync(IReadOnlyList<BatchItem<Lookup, CccNumber?>> batch, CancellationToken cancellationToken)
    {
        var open = recent.Answer(batch);
        var numbers = open.Select(item => item.Value.Number).Distinct(StringComparer.Ordinal).ToList();
        var found = await FindAsync(numbers, isRefresh: open.Count(item => item.Value.IsRefresh) > 1, cancellationToken);
        foreach (var item in open)
        {
            item.Complete(found.GetValueOrDefault(item.Value.Number));
        }
    }

    /// <summary>Finds numbers; those that are not bound, or whose instance is not there, are not in the result.</summary>
    public Task<IReadOnlyDictionary<string, CccNumber>> FindAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        FindAsync(numbers, isRefresh: false, cancellationToken);

    private async Task<IReadOnlyDictionary<string, CccNumber>> FindAsync(IReadOnlyList<string> numbers, bool isRefresh, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, CccNumber>(StringComparer.Ordinal);
        try
        {
            await FindAsync(numbers, found, isRefresh, cancellationToken);
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            // Then none of its numbers is there.
        }

        return found;
    }

    private async Task FindAsync(IReadOnlyList<string> numbers, Dictionary<string, CccNumber> found, bool isRefresh, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        var prefix = CommonPrefix(numbers);
        var listing = numbers.Count == 1
            ? await client.ListPhoneNumbersAsync(instanceId, prefix, cancellationToken)
            : await ListAsync(prefix, numbers.Count, isRefresh, cancellationToken);
        if (listing is null)
        {
            foreach (var part in numbers.GroupBy(number => number.ElementAtOrDefault(prefix.Length)))
            {
                await FindAsync([.. part], found, isRefresh, cancellationToken);
            }

            return;
        }

        var wanted = numbers.ToHashSet(StringComparer.Ordinal);
        foreach (var number in listing.Where(number => wanted.Contains(number.Number)))
        {
            found[number.Number] = number;
        }
    }

    private async Task<IReadOnlyList<CccNumber>?> ListAsync(string prefix, int pages, bool isRefresh, CancellationToken cancellationToken)
    {
        var writes = recent.Writes;
        var worth = isRefresh ? pages + recent.Calls : pages;
        var listing = await client.ListPhoneNumbersUpToAsync(instanceId, prefix, worth * PageSize, cancellationToken);
        if (!isRefresh)
        {
            return listing;
        }

        recent.Spend(1 + ((listing?.Count ?? 0) / PageSize));
        if (listing is not null)
        {
            recent.Keep(writes, prefix, listing.Where(number => number.Number.StartsWith(prefix, StringComparison.Ordinal)));
        }

        return listing;
    }

    private static string CommonPrefix(IReadOnlyList<string> numbers) =>
        numbers.Aggregate((prefix, number) => prefix[..prefix.AsSpan().CommonPrefixLength(number)]);
}
