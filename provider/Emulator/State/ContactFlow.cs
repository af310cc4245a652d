namespace NumberProvider.Emulator.State;

/// <summary>A flow of an instance.</summary>
internal sealed class ContactFlow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public string Type { get; set; } = "MAIN_FLOW";

    public bool Published { get; set; } = true;
}
