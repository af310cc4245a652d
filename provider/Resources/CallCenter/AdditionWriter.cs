using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Binds many numbers: those with the same usage, flow and groups in one call.</summary>
/// <param name="size">How many numbers go into one call.</param>
/// <param name="find">Finds the numbers that are bound.</param>
internal sealed class AdditionWriter(PartSize size, Func<IReadOnlyList<string>, Task<IReadOnlyDictionary<string, CccNumber>>> find)
{
    /// <summary>Answers the additions of a batch: null, or why a number was not bound.</summary>
    /// <param name="batch">The additions.</param>
    /// <param name="add">Binds numbers on the terms of the first argument; gives those that were refused, with the reason as far as the vendor says.</param>
    public async Task WriteAsync(
        IReadOnlyList<BatchItem<Addition, string?>> batch, Func<Addition, IReadOnlyList<string>, Task<IReadOnlyDictionary<string, string>>> add)
    {
        foreach (var terms in batch.GroupBy(item => item.Value.Terms))
        {
            var refused = new Dictionary<string, string>(StringComparer.Ordinal);
            var write = new PartedWrite<string>(
                size,
                async part =>
                {
                    foreach (var (number, reason) in await add(terms.First().Value, part))
                    {
                        refused[number] = reason;
                    }
                },
                CallCenterRefusals.OfNumbers,
                async part =>
                {
                    var bound = await find(part);
                    return [.. part.Where(number => !bound.ContainsKey(number))];
                });
            var failures = await write.SendAsync([.. terms.Select(item => item.Value.Number).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
            foreach (var item in terms)
            {
                if (failures.TryGetValue(item.Value.Number, out var failure))
                {
                    item.Fail(failure);
                }
                else
                {
                    item.Complete(refused.GetValueOrDefault(item.Value.Number));
                }
            }
        }
    }
}
