namespace NumberProvider.Emulator.Switches;

/// <summary>All switches.</summary>
public static class SwitchCatalog
{
    /// <summary>The switches, by product.</summary>
    public static IReadOnlyList<SwitchDefinition> All { get; } =
        [.. GatewaySwitches.All, .. CccSwitches.All, .. Ccc2017Switches.All, .. DyplsSwitches.All, .. ISalesSwitches.All];

    /// <summary>The switches as the rows of a table in Markdown.</summary>
    public static string Table => string.Join('\n', All.Select(definition =>
        $"| `{definition.Name}` | {string.Join(" \\| ", definition.Choices.Split(" | ").Select((choice, index) => index == 0 ? $"**{choice}**" : choice))} | {definition.Question} |"));
}
