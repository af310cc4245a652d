using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>Reads all pages of a list. What it returns is the whole list, each element once.</summary>
/// <remarks>
/// A list may change while it is read: when it shrinks, elements slip past the reader, so it is read again. Nor does the vendor say that its order is the same
/// from page to page: a list that does not come whole is read in parts, which are whole where they are one page. So is one that is longer than the documented
/// 100 pages of 100. Parts may overlap (alibaba-ccc sheet, part 4, 4.2 and 6.2).
/// </remarks>
internal sealed class PagedReader(OpenApiClient api)
{
    private const int PageSize = 100;
    private const int Ceiling = 100 * PageSize;
    private const int MostReadings = 5;

    /// <summary>Reads a list.</summary>
    /// <param name="list">The call without its page.</param>
    /// <param name="key">The member that tells elements apart.</param>
    /// <param name="parts">Lists that together give the same, for when it does not come whole; null when there are none.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="VendorException">The vendor refused, or the list is too long, or it kept shrinking while it was read.</exception>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(
        Func<OpenApiCall> list, string key, ListParts? parts, CancellationToken cancellationToken) =>
        await ReadUpToAsync(list, key, Ceiling, parts is null ? null : total => ReadPartsAsync(parts, key, total, cancellationToken), cancellationToken) ?? [];

    /// <summary>Reads a list unless it is longer than is worth reading; then one call has been made, and the answer is null.</summary>
    /// <param name="list">The call without its page.</param>
    /// <param name="key">The member that tells elements apart.</param>
    /// <param name="most">The most elements worth reading.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="VendorException">The vendor refused, or the list kept shrinking while it was read.</exception>
    public Task<IReadOnlyList<JsonElement>?> ReadUpToAsync(Func<OpenApiCall> list, string key, int most, CancellationToken cancellationToken) =>
        ReadUpToAsync(list, key, Math.Min(most, Ceiling), _ => Task.FromResult<IReadOnlyList<JsonElement>?>(null), cancellationToken);

    private async Task<IReadOnlyList<JsonElement>?> ReadUpToAsync(
        Func<OpenApiCall> list, string key, int most, Func<long, Task<IReadOnlyList<JsonElement>?>>? readOtherwise, CancellationToken cancellationToken)
    {
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            var (items, total) = await ReadOnceAsync(list, key, most, cancellationToken);
            if (total <= most && items.Count >= total)
            {
                return items;
            }

            if (total > most && readOtherwise is null)
            {
                throw Incomplete(list(), $"it has more than {most} elements, the most that can be read", isTransient: false);
            }

            if (readOtherwise is not null && (total > most || reading == MostReadings))
            {
                var found = await readOtherwise(total);
                if (found is null || found.Count >= total)
                {
                    return found;
                }
            }
        }

        throw Incomplete(list(), $"it changed during each of {MostReadings} readings", isTransient: true);
    }

    /// <summary>Reads parts until all elements are found.</summary>
    private async Task<IReadOnlyList<JsonElement>?> ReadPartsAsync(ListParts parts, string key, long total, CancellationToken cancellationToken)
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (list, further) in parts())
        {
            foreach (var item in await ReadAsync(list, key, further, cancellationToken))
            {
                items.TryAdd(item.Text(key)!, item);
            }

            if (items.Count >= total)
            {
                break;
            }
        }

        return [.. items.Values];
    }

    /// <summary>One pass over the pages: the elements, and how many there should be; no elements when the list shrank on the way.</summary>
    private async Task<(IReadOnlyList<JsonElement> Items, long Total)> ReadOnceAsync(
        Func<OpenApiCall> list, string key, int most, CancellationToken cancellationToken)
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        long? first = null;
        for (var page = 1; ; page++)
        {
            var answer = await api.CallAsync(list().With("PageNumber", page).With("PageSize", PageSize), cancellationToken);
            var elements = answer.Items("Data", "List").ToList();
            foreach (var element in elements)
            {
                if (element.Text(key) is { Length: > 0 } name)
                {
                    items.TryAdd(name, element);
                }
            }

            var total = answer.Member("Data")?.Whole("TotalCount");
            first ??= total;
            if (total < first)
            {
                return ([], first.Value);
            }

            if (elements.Count == 0 || (total is null ? elements.Count < PageSize : page * PageSize >= total) || total > most)
            {
                return ([.. items.Values], first ?? items.Count);
            }

            if (page * PageSize >= Ceiling)
            {
                return ([], Ceiling + 1);
            }
        }
    }

    private static VendorException Incomplete(OpenApiCall list, string reason, bool isTransient) => new(new VendorFailure
    {
        Vendor = "Alibaba Cloud CCC",
        Operation = list.Action,
        Code = VendorFailure.IncompleteList,
        Message = $"the list cannot be read as a whole: {reason}",
        IsTransient = isTransient,
    });
}
