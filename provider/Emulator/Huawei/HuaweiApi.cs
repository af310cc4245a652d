using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>The outbound campaigns of CC-iSales: paths, signatures, the envelope of answers.</summary>
/// <remarks>Source: huawei-isales sheet, parts 2 to 6.</remarks>
internal sealed class HuaweiApi : IVendorApi
{
    private const string Prefix = "/rest/isales/";
    private const string Success = "0200000";
    private readonly OutboundCalls _calls;
    private readonly SwitchBoard _switches;
    private readonly CallMemory _memory;
    private readonly AuthV2Check _signatures;
    private readonly CallingNumbers _numbers;
    private readonly CampaignQueries _queries;
    private readonly CampaignChanges _changes;

    public HuaweiApi(EmulatorState state, SwitchBoard switches, CallMemory memory, TimeProvider time)
    {
        (_calls, _switches, _memory) = (state.ISales, switches, memory);
        _signatures = new AuthV2Check(state.Keys, switches, time);
        _numbers = new CallingNumbers(switches, time);
        _queries = new CampaignQueries(_calls, switches, time);
        _changes = new CampaignChanges(_calls, _numbers, switches, time);
    }

    public bool Accepts(IncomingRequest request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public RequestedOperation OperationOf(IncomingRequest request) => ISalesOperations.Of(request.Method, Parts(request));

    public IEnumerable<KeyValuePair<string, string>> ParametersOf(IncomingRequest request)
    {
        var parts = Parts(request);
        return
        [
            KeyValuePair.Create("vdnId", parts[1]),
            .. parts.Length > 2 ? [KeyValuePair.Create("campaignId", CampaignId(request))] : Array.Empty<KeyValuePair<string, string>>(),
            .. request.Http.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())),
            .. request.Body.Length > 0 ? [KeyValuePair.Create("body", Encoding.UTF8.GetString(request.Body))] : Array.Empty<KeyValuePair<string, string>>(),
        ];
    }

    public TimeSpan LagOf(RequestedOperation operation) =>
        operation.Changes || operation.Name == "QueryCampaign" ? TimeSpan.FromMilliseconds(_switches.Number(ISalesSwitches.StaleDetails)) : TimeSpan.Zero;

    public VendorAnswer Throttle(IncomingRequest request, string? code, int retryAfter) => Envelope(ISalesError.TooFast, "too many calls");

    public VendorAnswer Fail(IncomingRequest request, string? code) => code == ISalesError.TooFast ? Throttle(request, code, 0) : Envelope(ISalesError.Database, "database error");

    public VendorAnswer Handle(IncomingRequest request) => Spoken(request, Answer(request));

    private VendorAnswer Answer(IncomingRequest request)
    {
        if (!_signatures.IsSigned(request))
        {
            return Unauthorized();
        }

        var operation = OperationOf(request);
        if (operation == RequestedOperation.Unknown)
        {
            return new VendorAnswer(404, "404", Body: null, "Not Found");
        }

        if (_switches.Number(ISalesSwitches.RateLimit) is > 0 and var perSecond && !_memory.TryTake($"isales\n{operation.Name}", perSecond, Math.Max(1, perSecond)))
        {
            return Throttle(request, code: null, retryAfter: 0);
        }

        try
        {
            CheckContentType(request);
            return Run(operation, request) with { Changed = operation.Changes };
        }
        catch (ISalesError error)
        {
            return Envelope(error.Code, error.Message) with { Changed = error.Changed, Status = int.Parse(_switches[ISalesSwitches.BusinessStatus], CultureInfo.InvariantCulture) };
        }
    }

    private VendorAnswer Run(RequestedOperation operation, IncomingRequest request)
    {
        var isSecond = operation.Version == "v2";
        var vdn = Vdn(request);
        CallCampaign Find() => Campaign(vdn, request);
        var answer = Envelope(Success, Done(operation.Name));
        switch (operation.Name)
        {
            case "AddCallingNumbers":
                _numbers.Add(request, Find);
                break;
            case "DeleteCallingNumbers":
                _numbers.Delete(request, Find);
                break;
            case "QueryCampaign":
                answer.Body!["returnObject"] = _queries.Details(Find());
                break;
            case "QueryCampaigns":
                _queries.List(request, vdn, answer.Body!);
                break;
            case "CreateCampaign":
                answer.Body!["returnObject"] = new JsonObject { ["id"] = _changes.Create(request, vdn, isSecond) };
                break;
            case "ModifyCampaign":
                _changes.Modify(request, Find, isSecond);
                break;
            case "DeleteCampaign":
                _changes.Delete(request, Find);
                break;
            case "PauseCampaign":
                _changes.Pause(Find());
                break;
            default:
                _changes.Resume(Find());
                break;
        }

        return answer;
    }

    private static string Done(string operation) => operation switch
    {
        "AddCallingNumbers" => "create callerNo success",
        "DeleteCallingNumbers" => "delete callerNo success",
        _ => $"{JsonNamingPolicy.CamelCase.ConvertName(operation)} success",
    };

    /// <summary>The version of the API and what follows the word campaigns; nothing for other paths.</summary>
    private static string[] Parts(IncomingRequest request) =>
        request.Path[Math.Min(Prefix.Length, request.Path.Length)..].Split('/') is [("v1" or "v2") and var version, "openapi", "campaigns", .. var rest] && rest.All(part => part.Length > 0)
            ? [version, .. rest]
            : [];

    private static string CampaignId(IncomingRequest request) => Parts(request) switch
    {
        [_, _, "callerNo", var id] => id,
        [_, _, var id, ..] => id,
        _ => "",
    };

    private static VendorAnswer Envelope(string code, string description) => new(
        200, code, new JsonObject { ["resultCode"] = code, ["resultDesc"] = description, ["returnCode"] = code, ["returnDesc"] = description });

    private void CheckContentType(IncomingRequest request)
    {
        if (_switches.Is(ISalesSwitches.ContentType, "required")
            && request.Header("Content-Type")?.Replace(" ", "", StringComparison.Ordinal).Equals("application/json;charset=utf-8", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw ISalesError.Parameter("the Content-Type must be application/json; charset=UTF-8");
        }
    }

    /// <summary>The answer with descriptions in the language that is asked for; without one it is Chinese.</summary>
    private VendorAnswer Spoken(IncomingRequest request, VendorAnswer answer)
    {
        if (_switches.Is(ISalesSwitches.Locale, "honoured") && answer.Body is { } body && request.Header("locale")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) != true)
        {
            body["resultDesc"] = body["returnDesc"] = answer.Code == Success ? "成功" : $"失败（{answer.Code}）";
        }

        return answer;
    }

    private VendorAnswer Unauthorized() => _switches.Is(ISalesSwitches.UnauthorizedBody, "json")
        ? Envelope("401", "Unauthorized") with { Status = 401 }
        : new VendorAnswer(401, "401", Body: null, "Unauthorized");

    private static int Vdn(IncomingRequest request) =>
        int.TryParse(Parts(request)[1], NumberStyles.None, CultureInfo.InvariantCulture, out var vdn) && vdn is >= 1 and <= 9999
            ? vdn
            : throw ISalesError.Value("vdnId");

    private CallCampaign Campaign(int vdn, IncomingRequest request) =>
        _calls.Campaigns.Find(campaign => campaign.VdnId == vdn && campaign.Id.ToString(CultureInfo.InvariantCulture) == CampaignId(request))
            ?? throw new ISalesError("0200007", "the campaign does not exist");
}
