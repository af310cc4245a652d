using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Inventory;

/// <summary>A resource of an exported program.</summary>
/// <param name="Type">The resource's name in the package, <c>PhoneNumberBinding</c>.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Id">The identifier to import it by.</param>
/// <param name="Properties">What the program says of it, in this order; texts may be references.</param>
internal sealed record ProgramResource(string Type, string Name, string Id, IReadOnlyList<(string Name, PropertyValue Value)> Properties)
{
    /// <summary>Names of resources that must be there first and that no property refers to.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>A comment above it; null for none.</summary>
    public string? Remark { get; init; }
}
