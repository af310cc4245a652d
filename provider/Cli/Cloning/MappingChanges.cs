namespace NumberProvider.Cli.Cloning;

/// <summary>What changed between two mappings.</summary>
internal static class MappingChanges
{
    /// <summary>The changes in words; none when there was no mapping before.</summary>
    public static IReadOnlyList<string> Describe(IReadOnlyList<Mapping> before, IReadOnlyList<Mapping> now)
    {
        var old = before.DistinctBy(Key).ToDictionary(Key);
        var current = now.Select(Key).ToHashSet();
        string[] changes =
        [
            .. now.Where(mapping => !old.ContainsKey(Key(mapping))).Select(mapping => $"new: {Label(mapping)}: {mapping.To ?? "open"}"),
            .. now.Where(mapping => old.TryGetValue(Key(mapping), out var former) && former.To != mapping.To)
                .Select(mapping => $"changed: {Label(mapping)}: {old[Key(mapping)].To ?? "open"} => {mapping.To ?? "open"}"),
            .. before.Where(mapping => !current.Contains(Key(mapping))).Select(mapping => $"no longer used: {Label(mapping)}"),
        ];
        return before.Count == 0 ? [] : changes.Length == 0 ? ["nothing changed"] : changes;
    }

    private static (EnvironmentKind Kind, string From) Key(Mapping mapping) => (mapping.Kind, mapping.From);

    private static string Label(Mapping mapping) => $"{mapping.Kind.Word()} {mapping.From}";
}
