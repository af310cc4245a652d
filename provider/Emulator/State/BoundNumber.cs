namespace NumberProvider.Emulator.State;

/// <summary>A number bound to an instance.</summary>
internal sealed class BoundNumber
{
    public required string Number { get; set; }

    /// <summary>The identifier that API version 2017-07-05 shows; new with every binding.</summary>
    public string PhoneNumberId { get; set; } = Guid.NewGuid().ToString();

    public required string Usage { get; set; }

    public string? ContactFlowId { get; set; }

    public SortedSet<string> SkillGroupIds { get; set; } = new(StringComparer.Ordinal);

    public string? UserId { get; set; }

    public DateTimeOffset CreateTime { get; set; }

    public bool IsAssociated => ContactFlowId is not null || SkillGroupIds.Count > 0 || UserId is not null;
}
