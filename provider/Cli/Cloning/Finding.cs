namespace NumberProvider.Cli.Cloning;

/// <summary>How the counterpart of a value was found.</summary>
internal enum Finding
{
    /// <summary>It was not.</summary>
    Open,

    /// <summary>Both are called the same.</summary>
    Name,

    /// <summary>A rule assigned it.</summary>
    Rule,

    /// <summary>It stands in the table of the user.</summary>
    Table,

    /// <summary>A person wrote it into the mapping.</summary>
    Hand,

    /// <summary>The configuration of the target has it.</summary>
    Configuration,
}
