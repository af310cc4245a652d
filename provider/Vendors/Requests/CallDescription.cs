namespace NumberProvider.Vendors.Requests;

/// <summary>What failures need to know of a call.</summary>
/// <param name="Vendor">The vendor's product.</param>
/// <param name="Operation">The operation.</param>
/// <param name="IsRead">Whether it changes nothing.</param>
internal sealed record CallDescription(string Vendor, string Operation, bool IsRead)
{
    /// <summary>A passing failure of the way to the vendor.</summary>
    public VendorFailure Failure(string code, string message, bool mayHaveHappened) => new()
    {
        Vendor = Vendor,
        Operation = Operation,
        Code = code,
        Message = Redaction.Mask(message),
        IsTransient = true,
        MayHaveHappened = mayHaveHappened,
    };
}
