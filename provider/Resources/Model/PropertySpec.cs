using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A property of a resource or an object.</summary>
/// <param name="Name">The name that users write: the vendor's own, in camelCase.</param>
/// <param name="Value">What it must be.</param>
/// <param name="Description">What it is, in Markdown.</param>
public sealed record PropertySpec(string Name, ValueSpec Value, string Description)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether another value makes another resource.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether it is secret even when the program does not say so.</summary>
    public bool Secret { get; init; }

    /// <summary>The value where none is given; null for none.</summary>
    public PropertyValue? Default { get; init; }
}
