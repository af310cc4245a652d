namespace NumberProvider.Emulator.Switches;

/// <summary>A question on which the vendors' documentation is silent, with its plausible answers.</summary>
/// <param name="Name">The name in files and commands.</param>
/// <param name="Values">The answers, the default first.</param>
/// <param name="Question">What is asked, and where the sheet speaks of it.</param>
public sealed record SwitchDefinition(string Name, IReadOnlyList<string> Values, string Question)
{
    /// <summary>The answer unless another one is set.</summary>
    public string Default => Values[0];
}
