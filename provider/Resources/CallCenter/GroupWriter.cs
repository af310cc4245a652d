using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Changes the groups of many numbers, from whichever side needs fewer calls: additions first, and a number whose addition fails loses no group.</summary>
internal sealed class GroupWriter(PartSize size, Func<IReadOnlyList<string>, Task<IReadOnlyDictionary<string, CccNumber>>> find)
{
    /// <summary>Answers the changes of a batch.</summary>
    public async Task WriteAsync(IReadOnlyList<BatchItem<GroupChange, bool>> batch, GroupCalls calls)
    {
        var failures = new Dictionary<string, Exception>(StringComparer.Ordinal);
        await WriteAsync(batch.SelectMany(item => item.Value.Missing.Select(group => (item.Value.Number, group))), shouldBeIn: true, calls.AddNumbers, calls.AddGroups, failures);
        var removals = batch.Where(item => !failures.ContainsKey(item.Value.Number.Number)).SelectMany(item => item.Value.Foreign.Select(group => (item.Value.Number, group)));
        await WriteAsync([.. removals], shouldBeIn: false, calls.RemoveNumbers, calls.RemoveGroups, failures);
        foreach (var item in batch)
        {
            if (failures.TryGetValue(item.Value.Number.Number, out var failure))
            {
                item.Fail(failure);
            }
            else
            {
                item.Complete(true);
            }
        }
    }

    private async Task WriteAsync(
        IEnumerable<(CccNumber Number, string Group)> changes,
        bool shouldBeIn,
        Func<string, IReadOnlyList<CccNumber>, Task> writeNumbers,
        Func<CccNumber, IReadOnlyList<string>, Task> writeGroups,
        Dictionary<string, Exception> failures)
    {
        var byGroup = changes.GroupBy(change => change.Group, change => change.Number).ToList();
        var byNumber = byGroup.SelectMany(group => group.Select(number => (number, group.Key))).GroupBy(change => change.number, change => change.Key).ToList();
        if (byNumber.Count <= byGroup.Sum(group => size.CallsFor(group.Count())))
        {
            foreach (var number in byNumber)
            {
                var write = new PartedWrite<string>(size, groups => writeGroups(number.Key, groups), CallCenterRefusals.OfGroups, groups => UndoneAsync(number.Key, groups, shouldBeIn));
                foreach (var failure in (await write.SendAsync([.. number])).Values)
                {
                    failures[number.Key.Number] = failure;
                }
            }

            return;
        }

        foreach (var group in byGroup)
        {
            var write = new PartedWrite<CccNumber>(size, part => writeNumbers(group.Key, part), CallCenterRefusals.OfGroups, part => UndoneAsync(part, group.Key, shouldBeIn));
            foreach (var (number, failure) in await write.SendAsync([.. group]))
            {
                failures[number.Number] = failure;
            }
        }
    }

    private async Task<IReadOnlyList<string>> UndoneAsync(CccNumber number, IReadOnlyList<string> groups, bool shouldBeIn)
    {
        var live = (await find([number.Number])).GetValueOrDefault(number.Number);
        return [.. groups.Where(group => IsIn(live, group) != shouldBeIn)];
    }

    private async Task<IReadOnlyList<CccNumber>> UndoneAsync(IReadOnlyList<CccNumber> part, string group, bool shouldBeIn)
    {
        var live = await find([.. part.Select(number => number.Number)]);
        return [.. part.Where(number => IsIn(live.GetValueOrDefault(number.Number), group) != shouldBeIn)];
    }

    private static bool IsIn(CccNumber? live, string group) => live?.SkillGroupIds.Contains(group) == true;
}
