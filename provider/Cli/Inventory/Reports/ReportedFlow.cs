namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A flow that takes incoming calls.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="ContactFlowId">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The description; null for none.</param>
/// <param name="Type"><c>MAIN_FLOW</c>, <c>SUB_FLOW</c> or <c>SURVEY_FLOW</c>; null when the vendor does not say.</param>
/// <param name="IsPublished">Whether it is published; null when the vendor does not say.</param>
internal sealed record ReportedFlow(string InstanceId, string ContactFlowId, string Name, string? Description, string? Type, bool? IsPublished) : IReportedThing
{
    /// <inheritdoc/>
    public string Label() => $"flow {InstanceId}/{ContactFlowId}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() => [("name", Name), ("description", Description), ("type", Type), ("isPublished", IsPublished?.ToString())];
}
