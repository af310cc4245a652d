using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A list whose order says nothing; its elements are told apart by a key.</summary>
/// <param name="Element">What each element must be.</param>
/// <param name="KeyProperty">The property of an object that is its key; null where the element itself is.</param>
/// <param name="Fewest">The fewest elements.</param>
public sealed record SetSpec(ValueSpec Element, string? KeyProperty = null, int Fewest = 0) : ValueSpec
{
    /// <summary>What two keys that look like one thing have in common; null where no two different keys do.</summary>
    public Func<string, string>? Likeness { get; init; }

    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is not PropertyList list)
        {
            report.Add(path, $"must be a list; got {Describe.Kind(value)}.");
            return value;
        }

        if (list.Count < Fewest)
        {
            report.Add(path, $"must have at least {Fewest} element{(Fewest == 1 ? "" : "s")}.");
        }

        var elements = new List<PropertyValue>(list.Count);
        var seen = new Dictionary<PropertyValue, int>();
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < list.Count; index++)
        {
            var element = Checking.Value(Element, path.Then(index), list[index], report);
            if (KeyOf(element) is { } key)
            {
                var isSecret = element.ContainsSecrets || (seen.TryGetValue(key, out var other) && list[other].ContainsSecrets);
                var shown = isSecret ? "[secret]" : report.Show(key is PropertyText text ? text.Value : "the same");
                if (!seen.TryAdd(key, index))
                {
                    report.Add(path.Then(index), $"is there twice: {shown} is element {seen[key]} too.");
                }
                else if (key is PropertyText { Value: var name } && Likeness?.Invoke(name) is { } likeness && !alike.TryAdd(likeness, index))
                {
                    report.Warn(path.Then(index), $"looks like element {alike[likeness]} written differently: {shown}.");
                }
            }

            elements.Add(element);
        }

        return new PropertyList(elements);
    }

    /// <summary>The key of an element, below secret marks; null while it is unknown.</summary>
    public PropertyValue? KeyOf(PropertyValue element)
    {
        var key = KeyProperty is null ? element.WithoutSecrets() : element.As<PropertyMap>()?.GetValueOrDefault(KeyProperty)?.WithoutSecrets();
        return key is null || key.ContainsUnknowns ? null : key;
    }
}
