using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Inventory;

/// <summary>A program that says what an inventory holds.</summary>
/// <param name="Settings">The configuration, sorted by name.</param>
/// <param name="Resources">The resources in the order of the file.</param>
/// <param name="Omissions">What is live and not in the program, each with the reason.</param>
internal sealed record ExportedProgram(IReadOnlyList<ProgramSetting> Settings, IReadOnlyList<ProgramResource> Resources, IReadOnlyList<string> Omissions)
{
    /// <summary>The names of the resources that stand for numbers of the call center, by number.</summary>
    public required IReadOnlyDictionary<string, string> NumberHolders { get; init; }

    /// <summary>A text as it stands in a program: what looks like a reference is none.</summary>
    public static PropertyValue Literal(string text) => text.Replace("${", "$${", StringComparison.Ordinal);
}
