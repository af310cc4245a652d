namespace NumberProvider.Emulator.Requests;

/// <summary>The API of one vendor.</summary>
internal interface IVendorApi
{
    bool Accepts(IncomingRequest request);

    RequestedOperation OperationOf(IncomingRequest request);

    /// <summary>The parameters of a request, for the log.</summary>
    IEnumerable<KeyValuePair<string, string>> ParametersOf(IncomingRequest request);

    VendorAnswer Handle(IncomingRequest request);

    /// <summary>How long after a change an operation still shows the state before it.</summary>
    TimeSpan LagOf(RequestedOperation operation);

    /// <summary>What flow control answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="code">The code; null for the usual one.</param>
    /// <param name="retryAfter">The milliseconds after which to come back; 0 for no hint.</param>
    VendorAnswer Throttle(IncomingRequest request, string? code, int retryAfter);

    /// <summary>What a failure of the vendor answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="code">The code; null for the usual one.</param>
    VendorAnswer Fail(IncomingRequest request, string? code);
}
