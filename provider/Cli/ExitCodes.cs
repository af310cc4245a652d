namespace NumberProvider.Cli;

/// <summary>What the command line ends with. The numbers are Pulumi's up to 9, and do not change.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.5.</remarks>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something failed: the program, the configuration, a vendor; or the user broke off once.</summary>
    public const int Failure = 1;

    /// <summary>A confirmation is needed and nobody can be asked: pass <c>--yes</c>.</summary>
    public const int NeedsConfirmation = 2;

    /// <summary>There is no such stack.</summary>
    public const int NoSuchStack = 6;

    /// <summary>There are changes where none were expected; drift.</summary>
    public const int UnexpectedChanges = 7;

    /// <summary>The user broke off twice.</summary>
    public const int Aborted = 8;

    /// <summary>A clone is not complete: values of the one environment have no counterpart in the other, or the other would lose something. Ours, not Pulumi's.</summary>
    public const int Incomplete = 10;

    /// <summary>No drift was found, but not everything can be known. Ours, not Pulumi's.</summary>
    public const int CannotBeKnown = 11;
}
