namespace NumberProvider.Emulator.State;

/// <summary>A person who takes calls in an instance.</summary>
internal sealed class Agent
{
    public required string UserId { get; set; }

    public string LoginName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public SortedSet<string> SkillGroupIds { get; set; } = new(StringComparer.Ordinal);
}
