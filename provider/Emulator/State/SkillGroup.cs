namespace NumberProvider.Emulator.State;

/// <summary>A skill group of an instance.</summary>
internal sealed class SkillGroup
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string DisplayName { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary><c>AUDIO</c>, <c>CHAT</c> or <c>VIDEO</c>.</summary>
    public string MediaType { get; set; } = "AUDIO";
}
