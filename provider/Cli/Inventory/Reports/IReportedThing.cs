namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A thing of the inventory that can be told from others, and compared with what it was.</summary>
internal interface IReportedThing
{
    /// <summary>What it is and which, <c>number ccc-demo/02160664656</c>.</summary>
    string Label();

    /// <summary>What the vendor says of it, by property; null for none.</summary>
    IEnumerable<(string Property, string? Value)> Facts();
}
