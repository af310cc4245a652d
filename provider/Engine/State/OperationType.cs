namespace NumberProvider.Engine.State;

/// <summary>What can be begun and cut off. Written to the state in lower case.</summary>
public enum OperationType
{
    /// <summary>A create.</summary>
    Creating,

    /// <summary>An update.</summary>
    Updating,

    /// <summary>A delete.</summary>
    Deleting,

    /// <summary>A read.</summary>
    Reading,

    /// <summary>An import.</summary>
    Importing,
}
