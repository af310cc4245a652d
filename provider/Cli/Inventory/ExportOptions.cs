using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>What of an inventory to take, and how.</summary>
internal sealed record ExportOptions
{
    /// <summary>How numbers become resources.</summary>
    public ExportShape Shape { get; init; }

    /// <summary>The API version of the call center for resources that name none, in the stack that the program is for.</summary>
    public string ApiVersion { get; init; } = CccApiVersion.V2020;

    /// <summary>Identifiers or names of skill groups; empty for all numbers, those in no group too.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The numbers to take.</summary>
    public NumberPattern Numbers { get; init; } = new([], []);
}
