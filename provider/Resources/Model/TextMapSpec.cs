using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>An object with texts under names that are not declared.</summary>
/// <param name="Names">The names that have a meaning.</param>
public sealed record TextMapSpec(IReadOnlyList<string> Names) : ValueSpec
{
    private static readonly TextSpec Text = new();

    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is not PropertyMap map)
        {
            report.Add(path, $"must be an object; got {Describe.Kind(value)}.");
            return value;
        }

        foreach (var name in map.Keys.Except(Names))
        {
            report.Add(path.Then(name), $"is not known; there are {string.Join(", ", Names)}.");
        }

        return map.Select((name, element) => Checking.Value(Text, path.Then(name), element, report));
    }
}
