namespace NumberProvider.Engine;

/// <summary>The operations on a stack.</summary>
public enum OperationKind
{
    /// <summary>Brings about what the program says.</summary>
    Update,

    /// <summary>Takes the live state into the stack's state.</summary>
    Refresh,

    /// <summary>Removes everything.</summary>
    Destroy,

    /// <summary>Takes existing objects over.</summary>
    Import,
}
