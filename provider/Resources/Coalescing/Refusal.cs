namespace NumberProvider.Resources.Coalescing;

/// <summary>What a failed write says about its items.</summary>
internal enum Refusal
{
    /// <summary>It holds for each of them.</summary>
    All,

    /// <summary>There were too many.</summary>
    TooMany,

    /// <summary>One of them stands in the way of the others, or is done already.</summary>
    One,

    /// <summary>It is not known whether the write happened.</summary>
    Uncertain,
}
