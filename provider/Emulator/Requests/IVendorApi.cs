namespace NumberProvider.Emulator.Requests;

/// <summary>The API of one vendor.</summary>
internal interface IVendorApi
{
    bool Accepts(IncomingRequest request);

    /// <summary>The operation that a request asks for, as faults and the log name it.</summary>
    string OperationOf(IncomingRequest request);

    VendorAnswer Handle(IncomingRequest request);

    /// <summary>What flow control answers.</summary>
    VendorAnswer Throttle(IncomingRequest request);
}
