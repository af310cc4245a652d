using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Ccc;
using NumberProvider.Emulator.Alibaba.Dypls;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba;

/// <summary>The gateway in front of Alibaba's products: signatures, flow control, permissions, the choice of operation.</summary>
internal sealed class AlibabaGateway : IVendorApi
{
    private readonly SignatureCheck _signatures;
    private readonly SwitchBoard _switches;
    private readonly CallMemory _memory;
    private readonly Envelopes _envelopes;
    private readonly Action _age;
    private readonly Dictionary<(string Version, string Action), Operation> _operations;

    public AlibabaGateway(EmulatorState state, SwitchBoard switches, CallMemory memory, TimeProvider time)
    {
        _signatures = new SignatureCheck(state.Keys, switches, memory, time);
        _switches = switches;
        _memory = memory;
        _envelopes = new Envelopes(switches);
        _age = () => state.Ccc2020.Age(time.GetUtcNow());
        _operations = OperationCatalog.Of(state, switches, time).ToDictionary(operation => (operation.Version, operation.Action));
    }

    /// <summary>The codes that a fault can ask for.</summary>
    public static IEnumerable<string> FaultCodes => DocumentedErrors.Codes;

    public bool Accepts(IncomingRequest request) => true;

    public RequestedOperation OperationOf(IncomingRequest request) =>
        Find(request) is { } operation ? new(operation.Action, operation.Changes, operation.Version) : RequestedOperation.Unknown;

    public IEnumerable<KeyValuePair<string, string>> ParametersOf(IncomingRequest request) => [.. CallParameters.OfQuery(request), .. BodyOf(request)];

    public TimeSpan LagOf(RequestedOperation operation) =>
        operation.Version == DyplsBindings.ApiVersion || (operation.Reads && !operation.Name.StartsWith("List", StringComparison.Ordinal))
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(_switches.Number(CccSwitches.ListDelay));

    public VendorAnswer Throttle(IncomingRequest request, string? code, int retryAfter)
    {
        var error = DocumentedErrors.Find(code, Named(request).Version == DyplsBindings.ApiVersion) ?? FlowControl.UserLimit(_switches);
        return Refuse(request, new ApiError(error.Status, error.Code, $"{error.Message}") { IsGateway = error.IsGateway, RetryAfter = retryAfter }, Find(request));
    }

    public VendorAnswer Fail(IncomingRequest request, string? code)
    {
        var isDypls = Named(request).Version == DyplsBindings.ApiVersion;
        return Refuse(request, DocumentedErrors.Find(code, isDypls) ?? DocumentedErrors.Find(isDypls ? "isp.SYSTEM_ERROR" : "InternalError", isDypls)!, Find(request));
    }

    public VendorAnswer Handle(IncomingRequest request)
    {
        Operation? operation = null;
        try
        {
            _age();
            CheckTarget(request);
            var call = _signatures.Verify(request);
            operation = _operations.GetValueOrDefault((call.Version, call.Action));
            if (operation is null || !IsOffered(operation))
            {
                operation = null;
                throw GatewayError.UnknownAction(call.Version == DyplsBindings.ApiVersion ? "InvalidApi.NotFound" : _switches[GatewaySwitches.UnknownAction]);
            }

            CheckPlaces(request, operation);
            FlowControl.Check(call, _switches, _memory);
            CheckPermission(call, operation);
            operation.CheckRequired(call, operation.Version == Ccc2020Numbers.ApiVersion && _switches.Is(CccSwitches.MissingParameter, "product"));
            var body = operation.Run(call);
            return Written(request, operation, _envelopes.Success(operation, body)) with { Changed = operation.Changes };
        }
        catch (ApiError error)
        {
            return Refuse(request, error, operation);
        }
    }

    private static List<KeyValuePair<string, string>> BodyOf(IncomingRequest request)
    {
        try
        {
            return CallParameters.OfBody(request);
        }
        catch (ApiError)
        {
            return [];
        }
    }

    /// <summary>The operation that a request names, before anything is verified.</summary>
    private static (string Version, string Action) Named(IncomingRequest request)
    {
        if (SignatureCheck.IsAcs3(request))
        {
            return (request.Header("x-acs-version") ?? "", request.Header("x-acs-action") ?? "");
        }

        var parameters = CallParameters.OfQuery(request).Concat(BodyOf(request)).ToList();
        string Value(string name) => parameters.Find(pair => pair.Key == name).Value ?? "";
        return (Value("Version"), Value("Action"));
    }

    private Operation? Find(IncomingRequest request) =>
        request.Path == "/" && _operations.GetValueOrDefault(Named(request)) is { } operation && IsOffered(operation) ? operation : null;

    private bool IsOffered(Operation operation) =>
        operation.Action is not ("AddNumberToSkillGroup" or "RemoveNumberFromSkillGroup") || _switches.Is(Ccc2017Switches.NumberToGroup, "offered");

    private static void CheckTarget(IncomingRequest request)
    {
        if (request.Path != "/")
        {
            throw GatewayError.UnknownAction("InvalidApi.NotFound");
        }

        if (request.Method is not ("GET" or "POST"))
        {
            throw GatewayError.UnsupportedMethod();
        }
    }

    private void CheckPlaces(IncomingRequest request, Operation operation)
    {
        if (request.Method == "GET" && operation.Version == Ccc2020Numbers.ApiVersion && _switches.Is(CccSwitches.Get2020, "refused"))
        {
            throw GatewayError.UnsupportedMethod();
        }

        if (_switches.Is(GatewaySwitches.ParameterPlaces, "one")
            && LoggedParameters.Of(CallParameters.OfQuery(request)).Count > 0 && LoggedParameters.Of(CallParameters.OfBody(request)).Count > 0)
        {
            throw GatewayError.TwoPlaces();
        }
    }

    private void CheckPermission(ApiCall call, Operation operation)
    {
        var isDypls = operation.Version == DyplsBindings.ApiVersion;
        var action = $"{(isDypls ? "dypls" : "ccc")}:{operation.Action}";
        if (call.Key.Denied.Contains(action))
        {
            throw isDypls ? DyplsRules.Business("isp.RAM_PERMISSION_DENY", "RAM permission is denied") : GatewayError.Denied(_switches[GatewaySwitches.PermissionCode], action);
        }
    }

    private VendorAnswer Refuse(IncomingRequest request, ApiError error, Operation? operation)
    {
        var (status, body) = _envelopes.Refusal(operation, error, request.Http.Host.Value ?? "");
        var seconds = _switches.Is(GatewaySwitches.RetryAfterUnit, "seconds");
        return Written(request, status == 200 ? operation : null, body) with
        {
            Status = status,
            Code = error.Code,
            RetryAfter = seconds ? (int)Math.Ceiling(error.RetryAfter / 1000.0) : error.RetryAfter,
        };
    }

    /// <summary>An answer in the format that the request asks for.</summary>
    private VendorAnswer Written(IncomingRequest request, Operation? operation, JsonObject body) => IsXmlAsked(request)
        ? new(200, "OK", Body: null, XmlAnswer.Write(operation is null ? "Error" : operation.Action + "Response", body, _switches.Is(GatewaySwitches.XmlLists, "wrapped") ? operation?.XmlItem ?? "Item" : null), XmlAnswer.MediaType)
        : new(200, "OK", body);

    /// <summary>XML comes by Format, and without it to whoever signs by the older scheme (alibaba-openapi sheet, 3.1).</summary>
    private bool IsXmlAsked(IncomingRequest request)
    {
        if (SignatureCheck.IsAcs3(request))
        {
            return _switches.Is(GatewaySwitches.Acs3Format, "accept") && request.Header("Accept")?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true;
        }

        var parameters = ParametersOf(request).ToList();
        var isRpc = parameters.Exists(pair => pair.Key is "SignatureMethod");
        var format = parameters.Find(pair => pair.Key == "Format").Value is { Length: > 0 } asked ? asked : isRpc ? _switches[GatewaySwitches.DefaultFormat] : "JSON";
        return format.Equals("XML", StringComparison.OrdinalIgnoreCase);
    }
}
