using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>The outbound campaigns of CC-iSales, as far as their calling numbers go.</summary>
/// <remarks>Source: huawei-isales sheet.</remarks>
internal sealed class HuaweiApi(EmulatorState state, SwitchBoard switches, TimeProvider time) : IVendorApi
{
    private const string Prefix = "/rest/isales/v1/openapi/campaigns/";
    private const int MaxTotal = 1000;

    /// <summary>The kind of all campaigns here; they lead to skill queues (huawei-isales sheet, 5.1).</summary>
    private const int PredictiveCall = 2;

    private readonly AuthV2Check _signatures = new(state.Keys, time);

    public bool Accepts(IncomingRequest request) => request.Path.StartsWith("/rest/isales/", StringComparison.Ordinal);

    public RequestedOperation OperationOf(IncomingRequest request) => (request.Method, Segments(request)) switch
    {
        ("POST", [_, "callerNo", _]) => new("AddCallingNumbers", Changes: true),
        ("DELETE", [_, "callerNo", _]) => new("DeleteCallingNumbers", Changes: true),
        ("GET", [_, _]) => new("QueryCampaign", Changes: false),
        ("GET", [_]) => new("QueryCampaigns", Changes: false),
        _ => RequestedOperation.Unknown,
    };

    public VendorAnswer Throttle(IncomingRequest request, int retryAfter) => Envelope("0200022", "too many calls", changed: false);

    public VendorAnswer Fail(IncomingRequest request) => Envelope("0200006", "database error", changed: false);

    public VendorAnswer Handle(IncomingRequest request)
    {
        if (!_signatures.IsSigned(request, switches.Is(SwitchCatalog.EmptyQueryLine, "empty")))
        {
            return new VendorAnswer(401, "401", Body: null, "Unauthorized");
        }

        try
        {
            return OperationOf(request).Name switch
            {
                "AddCallingNumbers" => Add(request),
                "DeleteCallingNumbers" => Delete(request),
                "QueryCampaign" => Query(request),
                "QueryCampaigns" => List(request),
                _ => new VendorAnswer(404, "404", Body: null, "Not Found"),
            };
        }
        catch (ISalesError error)
        {
            return Envelope(error.Code, error.Message, changed: false);
        }
    }

    private static string[] Segments(IncomingRequest request) =>
        request.Path.StartsWith(Prefix, StringComparison.Ordinal) ? request.Path[Prefix.Length..].Split('/') : [];

    private static VendorAnswer Envelope(string code, string description, bool changed, JsonObject? returnObject = null)
    {
        var body = new JsonObject { ["resultCode"] = code, ["resultDesc"] = description, ["returnCode"] = code, ["returnDesc"] = description };
        if (returnObject is not null)
        {
            body["returnObject"] = returnObject;
        }

        return new VendorAnswer(200, code, body, Changed: changed);
    }

    private VendorAnswer Add(IncomingRequest request)
    {
        var numbers = CallingNumberEntries.Read(request, withPriority: true);
        var campaign = Campaign(request);
        var present = numbers.Where(number => campaign.CallingNumbers.Exists(other => other.AccessCode == number.AccessCode)).ToList();
        var mode = switches[SwitchCatalog.AddPresent];
        if (present.Count > 0 && mode == "refuse")
        {
            throw new ISalesError("0200001", $"the campaign has {present[0].AccessCode}");
        }

        if (campaign.CallingNumbers.Count + numbers.Count - present.Count > MaxTotal)
        {
            throw new ISalesError("0200001", $"the campaign would have more than {MaxTotal} calling numbers");
        }

        foreach (var number in numbers)
        {
            if (campaign.CallingNumbers.Find(other => other.AccessCode == number.AccessCode) is not { } known)
            {
                campaign.CallingNumbers.Add(number);
            }
            else if (mode == "upsert")
            {
                known.Priority = number.Priority;
            }
        }

        return Envelope("0200000", "create callerNo success", changed: true);
    }

    private VendorAnswer Delete(IncomingRequest request)
    {
        var codes = CallingNumberEntries.Read(request, withPriority: false).Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal);
        var campaign = Campaign(request);
        if (switches.Is(SwitchCatalog.DeleteAbsent, "refuse") && codes.Any(code => !campaign.CallingNumbers.Exists(number => number.AccessCode == code)))
        {
            throw new ISalesError("0200001", "the campaign lacks a number of the list");
        }

        if (campaign.CallingNumbers.TrueForAll(number => codes.Contains(number.AccessCode)))
        {
            throw new ISalesError("0200001", "a campaign keeps at least one calling number");
        }

        campaign.CallingNumbers.RemoveAll(number => codes.Contains(number.AccessCode));
        return Envelope("0200000", "delete callerNo success", changed: true);
    }

    private VendorAnswer Query(IncomingRequest request)
    {
        var campaign = Campaign(request);
        var details = new JsonObject { ["id"] = campaign.Id, ["name"] = campaign.Name, ["status"] = campaign.Status, ["deviceType"] = PredictiveCall };
        if (CallerNo(campaign) is { } callerNo)
        {
            details["callerNo"] = callerNo;
        }

        return Envelope("0200000", "query campaign success", changed: false, details);
    }

    private VendorAnswer List(IncomingRequest request)
    {
        var query = request.Http.Query;
        int Number(string name, int otherwise) => int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        var (page, rows) = (Math.Max(Number("curPage", 1), 1), Math.Clamp(Number("rowsPerPage", 10), 1, 100));
        var vdn = Vdn(request);
        var found = state.ISales.Campaigns
            .Where(campaign => campaign.VdnId == vdn && campaign.Name.Contains(query["name"].ToString(), StringComparison.Ordinal))
            .Where(campaign => Number("status", 0) is var status && (status == 0 || campaign.Status == status))
            .Where(_ => Number("deviceType", 0) is 0 or PredictiveCall)
            .ToList();
        var answer = Envelope("0200000", "query campaigns success", changed: false);
        answer.Body!["curPage"] = page;
        answer.Body["totalSize"] = found.Count;
        answer.Body["rowsPerPage"] = rows;
        answer.Body["curSkillQueueCount"] = state.ISales.Campaigns.Count(campaign => campaign.VdnId == vdn);
        answer.Body["curIvrCount"] = 0;
        answer.Body["data"] = AnswerJson.List(found.Skip((page - 1) * rows).Take(rows).Select(campaign => new JsonObject
        {
            ["id"] = campaign.Id,
            ["name"] = campaign.Name,
            ["status"] = campaign.Status,
            ["deviceType"] = PredictiveCall,
            ["callerNo"] = campaign.CallingNumbers.FirstOrDefault()?.AccessCode,
        }));
        return answer;
    }

    private JsonNode? CallerNo(CallCampaign campaign)
    {
        var sorted = campaign.CallingNumbers.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal).ToList();
        JsonArray Objects() => AnswerJson.List(sorted.Select(number => new JsonObject { ["accessCode"] = number.AccessCode, ["priority"] = number.Priority }));
        return switches[SwitchCatalog.CallerNoShape] switch
        {
            "single" => sorted.FirstOrDefault()?.AccessCode,
            "comma" => string.Join(',', sorted.Select(number => number.AccessCode)),
            "json-string" => Objects().ToJsonString(),
            "strings" => AnswerJson.List(sorted.Select(number => number.AccessCode)),
            "absent" => null,
            _ => Objects(),
        };
    }

    private static int Vdn(IncomingRequest request) =>
        int.TryParse(Segments(request)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var vdn) && vdn is >= 1 and <= 9999
            ? vdn
            : throw new ISalesError("02000007", "vdnId is not one of 1 to 9999");

    private CallCampaign Campaign(IncomingRequest request)
    {
        var vdn = Vdn(request);
        return state.ISales.Campaigns.Find(campaign => campaign.VdnId == vdn && campaign.Id.ToString(CultureInfo.InvariantCulture) == Segments(request)[^1])
            ?? throw new ISalesError("0200007", "the campaign does not exist");
    }
}
