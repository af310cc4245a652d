namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>How a thing differs from what it was.</summary>
internal enum ChangeKind
{
    Appeared,
    Gone,
    Changed,
}
