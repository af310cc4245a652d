namespace NumberProvider.Emulator.State;

/// <summary>A flow of an instance.</summary>
internal sealed class ContactFlow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary><c>MAIN_FLOW</c>, <c>SUB_FLOW</c> or <c>SURVEY_FLOW</c>.</summary>
    public string Type { get; set; } = "MAIN_FLOW";

    public bool Published { get; set; } = true;

    public string Definition { get; set; } = "";

    /// <summary>The draft that is being edited; null for none.</summary>
    public string? DraftId { get; set; }

    public DateTimeOffset CreatedTime { get; set; }

    public DateTimeOffset UpdatedTime { get; set; }
}
