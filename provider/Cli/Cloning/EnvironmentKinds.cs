namespace NumberProvider.Cli.Cloning;

/// <summary>Kinds of values in words.</summary>
internal static class EnvironmentKinds
{
    /// <summary>What people call a kind.</summary>
    public static string Word(this EnvironmentKind kind) => kind == EnvironmentKind.PrivateNumber ? "private number" : kind.ToString().ToLowerInvariant();
}
