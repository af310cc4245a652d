using System.Collections.Immutable;

namespace NumberProvider.Cli.Cloning;

/// <summary>How an environment is cloned.</summary>
/// <param name="From">The stack that is cloned.</param>
/// <param name="To">The stack that is made.</param>
internal sealed record CloneOptions(string From, string To)
{
    /// <summary>The user's own table of counterparts.</summary>
    public ImmutableDictionary<string, string> Table { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Which free numbers fit; null leaves numbers open.</summary>
    public NumberRules? Numbers { get; init; }

    /// <summary>Whether secrets that the target lacks are taken from the source.</summary>
    public bool CopySecrets { get; init; }

    /// <summary>Whether literals of the program become configuration.</summary>
    public bool Lift { get; init; }

    /// <summary>Whether the target may lose numbers from its groups and campaigns when the program is applied.</summary>
    public bool AllowRemovals { get; init; }
}
