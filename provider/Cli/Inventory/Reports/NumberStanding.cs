namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>How a number of the inventory stands to the exported program.</summary>
internal enum NumberStanding
{
    /// <summary>A resource of the program stands for it, alone or among others.</summary>
    InProgram,

    /// <summary>A filter left it out, but a group that the program holds would lose it, were it not in its list.</summary>
    Listed,

    /// <summary>A filter left it out.</summary>
    FilteredOut,

    /// <summary>The account has it, and no instance uses it.</summary>
    Unassigned,
}
