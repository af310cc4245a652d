namespace NumberProvider.Vendors;

/// <summary>A call to a vendor failed.</summary>
public sealed class VendorException : Exception
{
    /// <summary>A failure as the vendor, or the way to it, reported it.</summary>
    /// <param name="failure">What is known of it.</param>
    /// <param name="inner">The failure below, if there is one.</param>
    public VendorException(VendorFailure failure, Exception? inner = null) : base(failure.ToString(), inner) => Failure = failure;

    /// <summary>What is known of the failure.</summary>
    public VendorFailure Failure { get; }

    /// <summary>The vendor's code, or the name of a transport failure.</summary>
    public string Code => Failure.Code;
}
