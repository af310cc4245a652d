namespace NumberProvider.Engine;

/// <summary>How an operation ended.</summary>
public enum OperationResult
{
    /// <summary>Everything worked.</summary>
    Succeeded,

    /// <summary>Something failed; what was done is in the state.</summary>
    Failed,

    /// <summary>The user broke it off.</summary>
    Cancelled,
}
