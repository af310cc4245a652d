namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A difference between two reports.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Thing">To what, <c>number ccc-demo/02160664656</c>.</param>
/// <param name="Property">The property; null for the thing as a whole.</param>
/// <param name="Before">The value before; null for none.</param>
/// <param name="After">The value now; null for none.</param>
internal sealed record InventoryChange(ChangeKind Kind, string Thing, string? Property, string? Before, string? After)
{
    /// <summary>The change of a property in words.</summary>
    public string Describe() => $"{Property} {Before ?? "(none)"} => {After ?? "(none)"}";
}
