using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Compares two sets of inputs property by property, and sets element by element without regard to order.</summary>
public static class Diffing
{
    /// <summary>The differences that are not ignored, by path.</summary>
    /// <param name="spec">The declaration.</param>
    /// <param name="olds">The inputs as they stand.</param>
    /// <param name="news">The inputs as wanted, with unknowns in a preview.</param>
    /// <param name="ignored">Paths at and below which differences do not count.</param>
    public static IReadOnlyList<PropertyDifference> Inputs(ResourceSpec spec, PropertyMap olds, PropertyMap news, IReadOnlyList<PropertyPath> ignored) =>
        [.. spec.Inputs
            .SelectMany(property => Property(property, Known(olds, property.Name), Known(news, property.Name)))
            .Where(difference => !ignored.Any(path => path.Contains(difference.Path)))];

    private static PropertyValue? Known(PropertyMap values, string name) => values.GetValueOrDefault(name) is { Revealed: not PropertyNull } value ? value : null;

    private static IEnumerable<PropertyDifference> Property(PropertySpec spec, PropertyValue? old, PropertyValue? wanted)
    {
        var path = PropertyPath.To(spec.Name);
        if (spec.Value is SetSpec set && old?.Revealed is PropertyList oldList && wanted?.Revealed is PropertyList newList && !newList.ContainsUnknowns)
        {
            return Set(set, spec.Replaces, path, oldList, newList);
        }

        return (old, wanted) switch
        {
            (null, null) => [],
            // A default says nothing new: a state that an earlier version wrote may lack it.
            (null, _) when spec.Default is { } value && Same(value, wanted) => [],
            (_, null) when spec.Default is { } value && Same(old, value) => [],
            (null, _) => [new(path, DifferenceKind.Add, spec.Replaces)],
            (_, null) => [new(path, DifferenceKind.Delete, spec.Replaces)],
            _ => Same(old, wanted) ? [] : [new(path, DifferenceKind.Update, spec.Replaces)],
        };
    }

    private static bool Same(PropertyValue old, PropertyValue wanted) => !wanted.ContainsUnknowns && old.WithoutSecrets().Equals(wanted.WithoutSecrets());

    // An element that goes and one that comes at the same index are one path, hence an update; the display would lose one of the two.
    private static IEnumerable<PropertyDifference> Set(SetSpec spec, bool replaces, PropertyPath path, PropertyList olds, PropertyList news)
    {
        var oldByKey = Index(spec, olds);
        var newByKey = Index(spec, news);
        var kinds = new SortedDictionary<int, DifferenceKind>();
        foreach (var (key, index) in newByKey)
        {
            if (!oldByKey.TryGetValue(key, out var oldIndex))
            {
                kinds[index] = DifferenceKind.Add;
            }
            else if (!Same(olds[oldIndex], news[index]))
            {
                kinds[index] = DifferenceKind.Update;
            }
        }

        foreach (var (_, index) in oldByKey.Where(old => !newByKey.ContainsKey(old.Key)))
        {
            kinds[index] = kinds.ContainsKey(index) ? DifferenceKind.Update : DifferenceKind.Delete;
        }

        return kinds.Select(kind => new PropertyDifference(path.Then(kind.Key), kind.Value, replaces));
    }

    private static Dictionary<PropertyValue, int> Index(SetSpec spec, PropertyList list)
    {
        var index = new Dictionary<PropertyValue, int>();
        for (var at = 0; at < list.Count; at++)
        {
            index.TryAdd(spec.KeyOf(list[at]) ?? list[at], at);
        }

        return index;
    }
}
