namespace NumberProvider.Emulator.Requests;

/// <summary>The API of one vendor.</summary>
internal interface IVendorApi
{
    bool Accepts(IncomingRequest request);

    RequestedOperation OperationOf(IncomingRequest request);

    VendorAnswer Handle(IncomingRequest request);

    /// <summary>What flow control answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="retryAfter">The milliseconds after which to come back; 0 for no hint.</param>
    VendorAnswer Throttle(IncomingRequest request, int retryAfter);

    /// <summary>What a temporary failure of the vendor answers.</summary>
    VendorAnswer Fail(IncomingRequest request);
}
