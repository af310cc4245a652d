namespace NumberProvider.Cli.Inventory;

/// <summary>How numbers become resources.</summary>
internal enum ExportShape
{
    /// <summary>One resource a number, and one a skill group.</summary>
    Number,

    /// <summary>One resource for all numbers of an instance with the same usage and flow, and one a skill group.</summary>
    Set,
}
