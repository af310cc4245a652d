using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Inventory;

/// <summary>A resource of an exported program.</summary>
/// <param name="Type">The resource's name in the package, <c>PhoneNumberBinding</c>.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Id">The identifier to import it by.</param>
/// <param name="Properties">What the program says of it, in this order; texts may be references.</param>
/// <param name="Remark">A comment above it; null for none.</param>
internal sealed record ProgramResource(string Type, string Name, string Id, IReadOnlyList<(string Name, PropertyValue Value)> Properties, string? Remark = null);
