using NumberProvider.Engine;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>A value of an environment where a program uses it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value.</param>
/// <param name="Resource">The resource that has it, or the configuration key.</param>
/// <param name="Path">The property; null for the value of a configuration key.</param>
/// <param name="Location">Where the property stands in the program; null where that is not known.</param>
internal sealed record ValueUse(EnvironmentKind Kind, string Value, string Resource, PropertyPath? Path, SourceLocation? Location)
{
    /// <summary>The place, the same for every environment.</summary>
    public string Place => Path is null ? Resource : $"{Resource}.{Path}";
}
