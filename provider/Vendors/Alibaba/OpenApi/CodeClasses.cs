namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Sorts codes by what a client may do next.</summary>
/// <remarks>Source: alibaba-openapi sheet, 5.2 and part 6; alibaba-ccc sheet, 1.5; alibaba-dypls sheet, part 11.</remarks>
internal static class CodeClasses
{
    /// <summary>The class of a failure.</summary>
    /// <param name="code">The vendor's code; null when the answer names none.</param>
    /// <param name="httpStatus">The status of the answer.</param>
    public static CodeClass Of(string? code, int httpStatus) => code switch
    {
        "ServiceUnavailable" or "SignatureNonceUsed" or "isv.FLOW_LIMIT" or "FlowLimited" => CodeClass.TurnedAway,
        not null when code.Contains("Throttling", StringComparison.Ordinal) => CodeClass.TurnedAway,
        "isp.RAM_PERMISSION_DENY" => CodeClass.Final,
        "InternalError" or "isv.VENDOR_BIND_FAILED" => CodeClass.ServiceFault,
        not null when code.StartsWith("InternalService.", StringComparison.Ordinal) || code.StartsWith("isp.", StringComparison.Ordinal) => CodeClass.ServiceFault,
        _ when httpStatus == 429 => CodeClass.TurnedAway,
        _ when httpStatus >= 500 => CodeClass.ServiceFault,
        _ => CodeClass.Final,
    };
}
