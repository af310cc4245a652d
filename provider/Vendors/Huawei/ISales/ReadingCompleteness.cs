namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>How much an answer reveals of a campaign's calling numbers.</summary>
public enum ReadingCompleteness
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>One number, which may be the only one or the first of several.</summary>
    FirstOnly,

    /// <summary>All numbers, without priorities.</summary>
    NumbersOnly,

    /// <summary>All numbers with their priorities.</summary>
    Complete,
}
