namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>An instance of the call center.</summary>
internal sealed record ReportedInstance(string InstanceId, string Name) : IReportedThing
{
    /// <inheritdoc/>
    public string Label() => $"instance {InstanceId}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() => [("name", Name)];
}
