namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A skill group.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="SkillGroupId">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="DisplayName">The name that people see; null for none.</param>
/// <param name="Description">The description; null for none.</param>
/// <param name="MediaType"><c>AUDIO</c>, <c>CHAT</c> or <c>VIDEO</c>; null when the vendor does not say.</param>
/// <param name="Resource">The resource that stands for it; null for none.</param>
internal sealed record ReportedGroup(string InstanceId, string SkillGroupId, string Name, string? DisplayName, string? Description, string? MediaType, string? Resource) : IReportedThing
{
    /// <inheritdoc/>
    public string Label() => $"skill group {InstanceId}/{SkillGroupId}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() => [("name", Name), ("displayName", DisplayName), ("description", Description), ("mediaType", MediaType)];

    /// <summary>What people call it.</summary>
    public string Title() => DisplayName is { Length: > 0 } display ? display : Name;
}
