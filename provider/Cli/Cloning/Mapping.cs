namespace NumberProvider.Cli.Cloning;

/// <summary>A value of one environment and its counterpart in another.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="From">The value; for a secret the configuration key.</param>
/// <param name="To">The counterpart; null while it is open.</param>
/// <param name="Found">How it was found.</param>
/// <param name="Name">What people call it; null where it has no name.</param>
/// <param name="Problem">Why it is open, or cannot be; null when all is well.</param>
internal sealed record Mapping(EnvironmentKind Kind, string From, string? To, Finding Found, string? Name = null, string? Problem = null)
{
    /// <summary>Whether the counterpart is known and can be used.</summary>
    public bool IsSettled => To is not null && Problem is null;

    /// <summary>How the counterpart was found, in a word.</summary>
    public string How() => (Kind, Found) is (EnvironmentKind.Secret, Finding.Rule) ? "copy" : Found.ToString().ToLowerInvariant();
}
