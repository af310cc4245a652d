using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>Reads all pages of a list. What it returns is the whole list, each element once.</summary>
/// <remarks>
/// A list may change while it is read: when it shrinks, elements slip past the reader, so it is read again.
/// The vendor documents 100 pages of 100; a longer list is read in parts (alibaba-ccc sheet, part 4 and 6.2).
/// </remarks>
internal sealed class PagedReader(OpenApiClient api)
{
    private const int PageSize = 100;
    private const int Ceiling = 100 * PageSize;
    private const int MostReadings = 5;

    /// <summary>Reads a list.</summary>
    /// <param name="list">The call without its page.</param>
    /// <param name="key">The member that tells elements apart.</param>
    /// <param name="parts">Calls that together give the same list, for when it is too long for one; empty when there are none.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="VendorException">The vendor refused, or the list is too long, or it kept shrinking while it was read.</exception>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(
        Func<OpenApiCall> list, string key, IReadOnlyList<Func<OpenApiCall>> parts, CancellationToken cancellationToken)
    {
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            var (items, total) = await ReadOnceAsync(list, key, cancellationToken);
            if (total > Ceiling)
            {
                items = parts.Count > 0
                    ? await ReadPartsAsync(parts, key, cancellationToken)
                    : throw Incomplete(list(), $"it has more than {Ceiling} elements, the most that can be read", isTransient: false);
            }

            if (items.Count >= total)
            {
                return items;
            }
        }

        throw Incomplete(list(), $"it changed during each of {MostReadings} readings", isTransient: true);
    }

    private async Task<IReadOnlyList<JsonElement>> ReadPartsAsync(IReadOnlyList<Func<OpenApiCall>> parts, string key, CancellationToken cancellationToken)
    {
        var items = new List<JsonElement>();
        foreach (var part in parts)
        {
            items.AddRange(await ReadAsync(part, key, [], cancellationToken));
        }

        return [.. items.DistinctBy(item => item.Text(key), StringComparer.Ordinal)];
    }

    /// <summary>One pass over the pages: the elements, and how many there should be; no elements when the list shrank on the way.</summary>
    private async Task<(IReadOnlyList<JsonElement> Items, long Total)> ReadOnceAsync(Func<OpenApiCall> list, string key, CancellationToken cancellationToken)
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

            if (elements.Count == 0 || (total is null ? elements.Count < PageSize : page * PageSize >= total) || total > Ceiling)
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
