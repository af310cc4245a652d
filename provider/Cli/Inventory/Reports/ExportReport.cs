namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>What an export came to.</summary>
/// <param name="Files">The files that it wrote.</param>
/// <param name="Program">The program.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Inventory">The inventory beside the program.</param>
internal sealed record ExportReport(ExportFiles Files, ExportedProgram Program, InventoryQuery Query, InventoryReport Inventory);
