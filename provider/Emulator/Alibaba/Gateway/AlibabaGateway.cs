using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Ccc;
using NumberProvider.Emulator.Alibaba.Dypls;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>The gateway in front of Alibaba's products: signatures, the choice of operation, the envelope of answers. Answers are JSON whatever Format asks for.</summary>
internal sealed class AlibabaGateway : IVendorApi
{
    private readonly SignatureCheck _signatures;
    private readonly SwitchBoard _switches;
    private readonly Dictionary<(string Version, string Action), Operation> _operations;

    public AlibabaGateway(EmulatorState state, SwitchBoard switches, TimeProvider time)
    {
        _signatures = new SignatureCheck(state.Keys, time);
        _switches = switches;
        var numbers = new Ccc2020Numbers(state.Ccc2020, switches, time);
        IEnumerable<Operation> operations =
        [
            .. numbers.Operations,
            .. new Ccc2020SkillGroups(state.Ccc2020, switches).Operations,
            .. new Ccc2020Lookups(state.Ccc2020, switches).Operations,
            .. new Ccc2017Numbers(state.Ccc2017, switches, time).Operations,
            .. new Ccc2017Lookups(state.Ccc2017).Operations,
            .. new DyplsBindings(state.Dypls, switches, time).Operations,
            .. new DyplsNumbers(state.Dypls, time).Operations,
            .. new DyplsMarket(state.Dypls, time).Operations,
        ];
        _operations = operations.ToDictionary(operation => (operation.Version, operation.Action));
    }

    public bool Accepts(IncomingRequest request) => request.Path == "/" && request.Method is ("GET" or "POST");

    public RequestedOperation OperationOf(IncomingRequest request) =>
        _operations.TryGetValue(SignatureCheck.OperationOf(request), out var operation) ? new(operation.Action, operation.Changes) : RequestedOperation.Unknown;

    public VendorAnswer Throttle(IncomingRequest request, int retryAfter) =>
        Refuse(request, new ApiError(400, "Throttling.User", $"Request was denied due to user flow control."), operation: null) with { RetryAfter = retryAfter };

    public VendorAnswer Fail(IncomingRequest request) => Refuse(
        request,
        SignatureCheck.OperationOf(request).Version == DyplsBindings.ApiVersion
            ? DyplsRules.Business("isp.SYSTEM_ERROR", "isp.SYSTEM_ERROR")
            : new ApiError(500, "InternalError", $"The request processing has failed due to some unknown error."),
        operation: null);

    public VendorAnswer Handle(IncomingRequest request)
    {
        Operation? operation = null;
        try
        {
            var call = _signatures.Verify(request);
            operation = _operations.GetValueOrDefault((call.Version, call.Action))
                ?? throw new ApiError(404, "InvalidAction.NotFound", $"Specified api is not found, please check your url and method.");
            var body = operation.Run(call);
            foreach (var (name, value) in Envelope(operation, "OK", "OK", 200))
            {
                body.TryAdd(name, value?.DeepClone());
            }

            return new VendorAnswer(200, "OK", Typed(operation, body), Changed: operation.Changes);
        }
        catch (ApiError error)
        {
            return Refuse(request, error, error.Code.StartsWith("Missing", StringComparison.Ordinal) ? null : operation);
        }
    }

    private static bool IsCallCenter(Operation? operation) => operation?.Version is Ccc2017Numbers.ApiVersion or Ccc2020Numbers.ApiVersion;

    private static JsonObject Envelope(Operation? operation, string code, string message, int status)
    {
        var envelope = new JsonObject { ["RequestId"] = Guid.NewGuid().ToString().ToUpperInvariant(), ["Code"] = code, ["Message"] = message };
        if (IsCallCenter(operation))
        {
            envelope["HttpStatusCode"] = status;
        }

        if (operation?.Version == Ccc2017Numbers.ApiVersion)
        {
            envelope["Success"] = code == "OK";
        }

        return envelope;
    }

    /// <param name="request">The request.</param>
    /// <param name="error">Why it is refused.</param>
    /// <param name="operation">The operation that refuses; null where the gateway does.</param>
    private VendorAnswer Refuse(IncomingRequest request, ApiError error, Operation? operation)
    {
        var body = Envelope(operation, error.Code, error.Message, error.Status);
        if (error.Status == 200)
        {
            if (operation?.Payload is { } payload && _switches.Is(SwitchCatalog.ErrorPayload, "empty"))
            {
                body[payload] = new JsonObject();
            }

            return new VendorAnswer(200, error.Code, body);
        }

        if (operation?.Version == Ccc2020Numbers.ApiVersion)
        {
            body["Params"] = AnswerJson.List(error.Params);
        }

        body["HostId"] = request.Http.Host.Value;
        var isHidden = IsCallCenter(operation) && _switches.Is(SwitchCatalog.ErrorTransport, "always-200");
        return new VendorAnswer(isHidden ? 200 : error.Status, error.Code, Typed(operation, body));
    }

    private JsonObject Typed(Operation? operation, JsonObject body) =>
        IsCallCenter(operation) && _switches.Is(SwitchCatalog.LooseTyping, "scalars") ? LooseTyping.ScalarsAsTexts(body) : body;
}
