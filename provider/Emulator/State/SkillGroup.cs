namespace NumberProvider.Emulator.State;

/// <summary>A skill group of an instance.</summary>
internal sealed class SkillGroup
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string DisplayName { get; set; } = "";
}
