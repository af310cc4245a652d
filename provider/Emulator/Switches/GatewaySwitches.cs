namespace NumberProvider.Emulator.Switches;

/// <summary>What is open about Alibaba's gateway (alibaba-openapi sheet; parts 1 and 2 of the products' sheets).</summary>
internal static class GatewaySwitches
{
    public const string ClockOffset = "emulator.clockOffsetSeconds";
    public const string TimeWindow = "gateway.timeWindowMinutes";
    public const string NonceMemory = "gateway.nonceMemoryMinutes";
    public const string NonceScope = "gateway.nonceScope";
    public const string CheckOrder = "gateway.checkOrder";
    public const string UnsignedHeaders = "gateway.unsignedHeaders";
    public const string UnknownKeyStatus = "gateway.unknownKeyStatus";
    public const string SignatureStatus = "gateway.signatureErrorStatus";
    public const string TokenStatus = "gateway.tokenErrorStatus";
    public const string ThrottlingStatus = "gateway.throttlingStatus";
    public const string RetryAfterUnit = "gateway.retryAfterUnit";
    public const string PermissionCode = "gateway.permissionCode";
    public const string UnknownAction = "gateway.unknownAction";
    public const string DuplicateParameter = "gateway.duplicateParameter";
    public const string ParameterPlaces = "gateway.parameterPlaces";
    public const string DefaultFormat = "gateway.defaultFormat";
    public const string Acs3Format = "gateway.acs3Format";
    public const string XmlLists = "gateway.xmlLists";
    public const string Recommend = "gateway.recommend";

    public static IReadOnlyList<SwitchDefinition> All { get; } =
    [
        new(ClockOffset, ["0"], "How far the clock of all vendors is ahead, in seconds (alibaba-openapi, part 10)") { Range = SwitchRange.Offset },
        new(TimeWindow, ["15", "31"], "How far a request's time may be off, in minutes (alibaba-openapi, 5.3)") { Range = SwitchRange.Number },
        new(NonceMemory, ["15"], "How long a nonce is remembered, in minutes (alibaba-openapi, 5.3)") { Range = SwitchRange.Number },
        new(NonceScope, ["key", "all-keys"], "Among whose requests a nonce is unique (alibaba-openapi, 5.3)"),
        new(CheckOrder, ["nonce-first", "signature-first"], "Whether a nonce or the signature is looked at first (alibaba-openapi, part 10)"),
        new(UnsignedHeaders, ["refused", "accepted"], "An x-acs- header that is not signed under ACS3 (alibaba-openapi, part 11)"),
        new(UnknownKeyStatus, ["404", "400"], "The HTTP status for an unknown key (alibaba-openapi, 5.2)"),
        new(SignatureStatus, ["400", "403"], "The HTTP status for a wrong signature (alibaba-openapi, 5.2)"),
        new(TokenStatus, ["400", "403"], "The HTTP status for a wrong security token (alibaba-openapi, 5.2)"),
        new(ThrottlingStatus, ["400", "429", "503"], "The HTTP status of flow control (alibaba-openapi, part 11)"),
        new(RetryAfterUnit, ["milliseconds", "seconds"], "The unit of x-acs-retry-after (alibaba-openapi, part 11)"),
        new(PermissionCode, ["NoPermission", "Forbidden.RAM", "Forbidden"], "The code for a key that may not do something (alibaba-openapi, 5.2)"),
        new(UnknownAction, ["InvalidAction.NotFound", "InvalidApi.NotFound"], "The code for an unknown operation of the call center (alibaba-ccc, 1.5)"),
        new(DuplicateParameter, ["refused", "first"], "A parameter that is given more than once (alibaba-openapi, part 10)"),
        new(ParameterPlaces, ["mixed", "one"], "Whether an operation's parameters may be in query and form at once (alibaba-ccc, 1.1)"),
        new(DefaultFormat, ["XML", "JSON"], "The answer under the HMAC-SHA1 scheme without Format (alibaba-openapi, 3.1 and part 10)"),
        new(Acs3Format, ["json", "accept"], "Whether Accept chooses the format of an answer under ACS3 (alibaba-openapi, 4.1)"),
        new(XmlLists, ["wrapped", "repeated"], "A list in XML: its elements by a name of their own inside it, or the list's name for each (alibaba-ccc, 1.4)"),
        new(Recommend, ["present", "absent"], "Recommend in an error of the gateway (alibaba-openapi, 5.1)"),
    ];
}
