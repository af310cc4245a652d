namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A number of the account.</summary>
/// <param name="Number">The number.</param>
/// <param name="InstanceId">The instance that uses it; null for none.</param>
/// <param name="Usage"><c>Inbound</c>, <c>Outbound</c> or <c>Bidirection</c>; null for a number that no instance uses.</param>
/// <param name="ContactFlowId">The flow of incoming calls; null for none.</param>
/// <param name="SkillGroupIds">The skill groups that use it.</param>
/// <param name="Province">The province; null when the vendor does not say.</param>
/// <param name="City">The city; null when the vendor does not say.</param>
/// <param name="Provider">The carrier; null when the vendor does not say.</param>
/// <param name="UserId">The agent whose personal number it is; null for none.</param>
/// <param name="Active">Whether it can be used; null when the vendor does not say.</param>
/// <param name="Standing">How it stands to the program.</param>
/// <param name="Resource">The resource that stands for it; null for none.</param>
internal sealed record ReportedNumber(
    string Number,
    string? InstanceId,
    string? Usage,
    string? ContactFlowId,
    IReadOnlyList<string> SkillGroupIds,
    string? Province,
    string? City,
    string? Provider,
    string? UserId,
    bool? Active,
    NumberStanding Standing,
    string? Resource) : IReportedThing
{
    /// <inheritdoc/>
    public string Label() => InstanceId is null ? $"unassigned number {Number}" : $"number {InstanceId}/{Number}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() =>
    [
        ("usage", Usage),
        ("contactFlowId", ContactFlowId),
        ("skillGroupIds", string.Join(", ", SkillGroupIds.Order(StringComparer.Ordinal))),
        ("province", Province),
        ("city", City),
        ("provider", Provider),
        ("userId", UserId),
        ("active", Active?.ToString()),
    ];
}
