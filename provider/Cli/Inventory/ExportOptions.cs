namespace NumberProvider.Cli.Inventory;

/// <summary>What of an inventory to take, and how.</summary>
internal sealed record ExportOptions
{
    /// <summary>How numbers become resources.</summary>
    public ExportShape Shape { get; init; }

    /// <summary>Identifiers or names of skill groups; empty for all numbers, those in no group too.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The numbers to take.</summary>
    public NumberPattern Numbers { get; init; } = new([], []);
}
