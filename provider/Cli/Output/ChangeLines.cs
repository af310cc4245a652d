using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>What changes under a resource, number by number.</summary>
internal static class ChangeLines
{
    public static IEnumerable<string> Of(Step step)
    {
        var (old, now) = (step.Old?.Inputs ?? PropertyMap.Empty, step.New?.Inputs ?? PropertyMap.Empty);
        return step.Operation switch
        {
            StepOperation.Create or StepOperation.CreateReplacement when step.Old is null => now.Where(entry => entry.Value.Revealed is PropertyList).SelectMany(entry => Lists(entry.Key, PropertyList.Empty, entry.Value)),
            StepOperation.Update or StepOperation.Replace or StepOperation.CreateReplacement or StepOperation.Import => Changed(step, old, now).SelectMany(name => Property(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name))),
            _ => [],
        };
    }

    /// <summary>A resource on one line: its ID, and its single values that the ID does not hold.</summary>
    public static string Summary(ResourceState state)
    {
        var id = state.Id ?? "";
        var values = state.Inputs
            .Where(entry => entry.Value is PropertyText or PropertyNumber && !id.Contains(ValueText.Of(entry.Value), StringComparison.Ordinal))
            .Select(entry => $"{entry.Key} {ValueText.Of(entry.Value)}");
        return $"{id}  {string.Join(", ", values)}".Trim();
    }

    // What the program asks to hide, with the option hideDiffs, is left out.
    private static IEnumerable<string> Changed(Step step, PropertyMap old, PropertyMap now)
    {
        var hidden = step.New!.HideDiff.Select(PropertyPath.Parse).ToList();
        var paths = step.Changes.Count > 0 ? step.Changes.Keys.Select(PropertyPath.Parse) : Differing(old, now).Select(PropertyPath.To);
        return paths.Where(path => !hidden.Exists(pattern => pattern.Contains(path))).Select(path => (string)path.Segments[0]).Distinct();
    }

    private static IEnumerable<string> Differing(PropertyMap old, PropertyMap now) =>
        old.Keys.Union(now.Keys).Where(name => !Equals(old.GetValueOrDefault(name)?.WithoutSecrets(), now.GetValueOrDefault(name)?.WithoutSecrets()));

    private static IEnumerable<string> Property(string name, PropertyValue? old, PropertyValue? now) => (old, now) switch
    {
        (null, null) => [],
        (null, _) => now.Revealed is PropertyList ? Lists(name, PropertyList.Empty, now) : [$"+ {name}: {ValueText.Of(now)}"],
        (_, null) => old.Revealed is PropertyList ? Lists(name, old, PropertyList.Empty) : [$"- {name}: {ValueText.Of(old)}"],
        _ when old.Revealed is PropertyList && now.Revealed is PropertyList => Lists(name, old, now),
        _ => [$"~ {name}: {ValueText.Of(old)} => {ValueText.Of(now)}"],
    };

    private static IEnumerable<string> Lists(string name, PropertyValue old, PropertyValue now)
    {
        var isSecret = old is PropertySecret || now is PropertySecret;
        var olds = Index((PropertyList)old.Revealed);
        var news = Index((PropertyList)now.Revealed);
        foreach (var (key, value) in news)
        {
            if (!olds.TryGetValue(key, out var before))
            {
                yield return $"+ {Show(value)}";
            }
            else if (!before.WithoutSecrets().Equals(value.WithoutSecrets()))
            {
                yield return $"~ {key} {Difference(before, value)}";
            }
        }

        foreach (var (_, value) in olds.Where(entry => !news.ContainsKey(entry.Key)))
        {
            yield return $"- {Show(value)}";
        }

        string Show(PropertyValue value) => isSecret ? $"{name}: [secret]" : ValueText.Of(value);
    }

    // Elements that are objects are told apart by their first text, as an access code.
    public static Dictionary<string, PropertyValue> Index(PropertyList list)
    {
        var index = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            index.TryAdd(item is PropertyMap map ? map.Values.OfType<PropertyText>().FirstOrDefault()?.Value ?? ValueText.Of(item) : ValueText.Of(item), item);
        }

        return index;
    }

    private static string Difference(PropertyValue old, PropertyValue now) => (old, now) is (PropertyMap before, PropertyMap after)
        ? string.Join(", ", after.Where(entry => !Equals(before.GetValueOrDefault(entry.Key), entry.Value))
            .Select(entry => $"{entry.Key} {(before.TryGetValue(entry.Key, out var was) ? ValueText.Of(was) : "none")} => {ValueText.Of(entry.Value)}"))
        : $"{ValueText.Of(old)} => {ValueText.Of(now)}";
}
