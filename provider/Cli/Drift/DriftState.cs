namespace NumberProvider.Cli.Drift;

/// <summary>How a resource, a number or a property stands against the vendor.</summary>
internal enum DriftState
{
    /// <summary>As the state says.</summary>
    InSync,

    /// <summary>In the state, not at the vendor.</summary>
    Missing,

    /// <summary>At the vendor, not in the state.</summary>
    Foreign,

    /// <summary>At the vendor with another value.</summary>
    Changed,

    /// <summary>A binding whose time has run out.</summary>
    Expired,

    /// <summary>A binding whose time runs out within the window that was asked for.</summary>
    Expiring,

    /// <summary>A number of an instance that the stack manages, declared by no resource of the state.</summary>
    Undeclared,

    /// <summary>It cannot be known. This is neither drift nor the absence of it.</summary>
    Unknown,
}
