using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>The engine's own comparison of inputs, where a provider gives none.</summary>
internal static class InputComparison
{
    /// <summary>Completes what a provider said.</summary>
    public static DiffResult Complete(DiffResult diff, PropertyMap olds, PropertyMap news)
    {
        if (diff.Changed is not null)
        {
            return diff;
        }

        var changes = Compare(olds, news);
        return diff with { Changed = changes.Count > 0 || diff.Replaces.Length > 0, Changes = changes };
    }

    /// <summary>The top-level properties that differ.</summary>
    public static ImmutableSortedDictionary<string, PropertyChange> Compare(PropertyMap olds, PropertyMap news) => olds.Keys.Union(news.Keys)
        .Where(name => !Same(olds.GetValueOrDefault(name), news.GetValueOrDefault(name)))
        .ToImmutableSortedDictionary(
            name => PropertyPath.To(name).ToString(),
            name => new PropertyChange(!olds.ContainsKey(name) ? PropertyChangeKind.Add : news.ContainsKey(name) ? PropertyChangeKind.Update : PropertyChangeKind.Delete, Replaces: false, FromInputs: true),
            StringComparer.Ordinal);

    /// <summary>Takes old inputs at ignored paths over into the new ones.</summary>
    public static PropertyMap Ignore(PropertyMap olds, PropertyMap news, ImmutableArray<string> paths) =>
        paths.Aggregate(news, (inputs, path) => (PropertyMap)Reset(olds, inputs, PropertyPath.Parse(path).Segments.AsSpan()));

    private static bool Same(PropertyValue? old, PropertyValue? wanted) =>
        old is not null && wanted is not null && !wanted.ContainsUnknowns && old.WithoutSecrets().Equals(wanted.WithoutSecrets());

    private static PropertyValue Reset(PropertyValue? old, PropertyValue wanted, ReadOnlySpan<object> path)
    {
        var rest = path[1..];
        switch (wanted, path[0])
        {
            case (PropertyMap map, string name):
                var names = name == PropertyPath.Wildcard ? map.Keys.Union((old as PropertyMap)?.Keys ?? []).ToList() : [name];
                foreach (var key in names)
                {
                    var before = (old as PropertyMap)?.GetValueOrDefault(key);
                    map = rest.IsEmpty
                        ? before is null ? map.Without(key) : map.With(key, before)
                        : map.TryGetValue(key, out var inner) && before is not null ? map.With(key, Reset(before, inner, rest)) : map;
                }

                return map;
            case (PropertyList list, _) when old is PropertyList oldList:
                var items = list.ToList();
                for (var at = 0; at < items.Count; at++)
                {
                    if (at < oldList.Count && (path[0] is PropertyPath.Wildcard || path[0].Equals(at)))
                    {
                        items[at] = rest.IsEmpty ? oldList[at] : Reset(oldList[at], items[at], rest);
                    }
                }

                return new PropertyList(items);
            default:
                return wanted;
        }
    }
}
