namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>What changed between an earlier report and this one.</summary>
/// <param name="Time">When the earlier one was made.</param>
/// <param name="Changes">What came, what went, and what is not as it was.</param>
internal sealed record InventorySince(DateTimeOffset Time, IReadOnlyList<InventoryChange> Changes)
{
    public static InventorySince Between(InventoryReport before, InventoryReport now)
    {
        var (old, current) = (Things(before, now), Things(now, before));
        return new InventorySince(
            before.Time,
            [
                .. current.Keys.Except(old.Keys).Select(thing => new InventoryChange(ChangeKind.Appeared, thing, Property: null, Before: null, After: null)),
                .. old.Keys.Except(current.Keys).Select(thing => new InventoryChange(ChangeKind.Gone, thing, Property: null, Before: null, After: null)),
                .. current.Keys.Intersect(old.Keys).SelectMany(thing => Changed(thing, old[thing], current[thing])),
            ]);
    }

    /// <summary>When the earlier report was made, for people.</summary>
    public string Moment() => $"{Time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";

    /// <summary>The changes, those of one thing on one line.</summary>
    public IReadOnlyList<string> Lines() => Changes.Count == 0 ? ["nothing changed"] :
    [
        .. Changes.GroupBy(change => change.Thing).Select(thing => thing.First().Kind switch
        {
            ChangeKind.Appeared => $"new: {thing.Key}",
            ChangeKind.Gone => $"gone: {thing.Key}",
            _ => $"changed: {thing.Key}: {string.Join(", ", thing.Select(change => change.Describe()))}",
        }),
    ];

    private static Dictionary<string, IReportedThing> Things(InventoryReport report, InventoryReport other) => report.Things(other).DistinctBy(thing => thing.Label()).ToDictionary(thing => thing.Label(), StringComparer.Ordinal);

    private static IEnumerable<InventoryChange> Changed(string thing, IReportedThing before, IReportedThing now) => before.Facts().Zip(now.Facts())
        .Select(pair => new InventoryChange(ChangeKind.Changed, thing, pair.First.Property, Shown(pair.First.Value), Shown(pair.Second.Value)))
        .Where(change => change.Before != change.After);

    private static string? Shown(string? value) => value is { Length: > 0 } ? value : null;
}
