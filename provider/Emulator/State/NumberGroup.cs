namespace NumberProvider.Emulator.State;

/// <summary>Numbers that are taken together: a group of the account, or a collection of an instance.</summary>
internal sealed class NumberGroup
{
    public required string Id { get; set; }

    public List<string> Numbers { get; set; } = [];
}
