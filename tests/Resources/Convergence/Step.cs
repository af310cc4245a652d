namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>What is done with a resource, in this order.</summary>
internal enum Step
{
    /// <summary>It is made as declared first.</summary>
    Create,

    /// <summary>It is read, and brought back to what is declared first should it have changed.</summary>
    Refresh,

    /// <summary>It becomes as declared second.</summary>
    Update,

    /// <summary>Somebody else has changed it, and it is read.</summary>
    Notice,

    /// <summary>It becomes as declared second again.</summary>
    Repair,

    /// <summary>It goes.</summary>
    Destroy,
}
