namespace NumberProvider.Cli.Inventory;

/// <summary>A configuration value of an exported program: what belongs to one environment, or is secret.</summary>
/// <param name="Name">The key, without the project's namespace.</param>
/// <param name="Value">The value, as the program is to read it.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="IsSecret">Whether it is encrypted in the stack's file.</param>
internal sealed record ProgramSetting(string Name, string Value, string Description, bool IsSecret = false)
{
    /// <summary>How the program refers to it.</summary>
    public string Reference => $"${{{Name}}}";
}
