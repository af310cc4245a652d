using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>An object with declared properties.</summary>
/// <param name="Name">The name of the type in the schema.</param>
/// <param name="Description">What it is.</param>
/// <param name="Properties">Its properties.</param>
public sealed record ObjectSpec(string Name, string Description, IReadOnlyList<PropertySpec> Properties) : ValueSpec
{
    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is PropertyMap map)
        {
            return Checking.Properties(Properties, map, name => path.Then(name), report);
        }

        report.Add(path, $"must be an object with {string.Join(", ", Properties.Select(property => property.Name))}; got {Describe.Kind(value)}.");
        return value;
    }
}
