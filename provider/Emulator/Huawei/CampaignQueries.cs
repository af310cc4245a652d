using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Reading campaigns: one in full, many in brief.</summary>
/// <remarks>Source: huawei-isales sheet, part 5.</remarks>
internal sealed class CampaignQueries(OutboundCalls calls, SwitchBoard switches, TimeProvider time)
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const int LongestName = 30;
    private const int UsualRows = 10;
    private const int MostRows = 100;

    public JsonObject Details(CallCampaign campaign)
    {
        var details = Row(campaign);
        details["description"] = campaign.Description;
        details["maxAlertingTime"] = campaign.MaxAlertingTime;
        details["scheduleParam"] = campaign.ScheduleParam?.DeepClone();
        details["ivrParam"] = campaign.IvrParam?.DeepClone();
        details["skillParam"] = campaign.SkillParam?.DeepClone();
        details["callBackUrl"] = campaign.CallBackUrl;
        if (CallerNo(campaign) is { } callerNo)
        {
            details["callerNo"] = callerNo;
        }

        return details;
    }

    /// <summary>Adds a page of campaigns to an answer.</summary>
    /// <exception cref="ISalesError">A query parameter is not as it must be.</exception>
    public void List(IncomingRequest request, int vdn, JsonObject answer)
    {
        var query = request.Http.Query;
        var name = query["name"].ToString() is { Length: > LongestName } ? throw ISalesError.TooLong("name", LongestName) : query["name"].ToString();
        var status = OneOf(query, "status", [0, 2, 3, 4]);
        var type = OneOf(query, "deviceType", [0, 1, 2, 3, 5, 6]);
        if (query.ContainsKey("statusV2") && switches.Is(ISalesSwitches.StatusV2, "refused"))
        {
            throw ISalesError.Value("statusV2");
        }

        var (earliest, latest) = (Moment(query, "beginTime"), Moment(query, "endTime"));
        var (page, rows) = (Math.Max(Number(query, "curPage") ?? 1, 1), Math.Clamp(Number(query, "rowsPerPage") ?? UsualRows, 1, MostRows));
        var here = calls.Campaigns.FindAll(campaign => campaign.VdnId == vdn);
        var found = here
            .Where(campaign => campaign.Name.Contains(name, StringComparison.Ordinal))
            .Where(campaign => status == 0 || campaign.StatusAt(time.GetUtcNow()) == status)
            .Where(campaign => type == 0 || campaign.DeviceType == type)
            .Where(campaign => (earliest is null || !(campaign.Begins < earliest)) && (latest is null || !(campaign.Ends > latest)))
            .ToList();
        answer["curPage"] = page;
        answer["totalSize"] = found.Count;
        answer["rowsPerPage"] = rows;
        answer["curSkillQueueCount"] = here.Count(campaign => campaign.UsesSkillQueue);
        answer["curIvrCount"] = here.Count(campaign => !campaign.UsesSkillQueue);
        answer["data"] = AnswerJson.List(found.Skip((int)Math.Min((page - 1L) * rows, int.MaxValue)).Take(rows).Select(campaign =>
        {
            var row = Row(campaign);
            row["callerNo"] = campaign.CallingNumbers.FirstOrDefault()?.AccessCode;
            return row;
        }));
    }

    private JsonObject Row(CallCampaign campaign) => new()
    {
        ["id"] = campaign.Id,
        ["name"] = campaign.Name,
        ["status"] = campaign.StatusAt(time.GetUtcNow()),
        ["strBeginTime"] = campaign.Begins?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["strEndTime"] = campaign.Ends?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["deviceType"] = campaign.DeviceType,
    };

    private JsonNode? CallerNo(CallCampaign campaign)
    {
        var sorted = campaign.CallingNumbers.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal).ToList();
        JsonArray Objects() => AnswerJson.List(sorted.Select(number => new JsonObject { ["accessCode"] = number.AccessCode, ["priority"] = number.Priority }));
        return switches[ISalesSwitches.CallerNoShape] switch
        {
            "single" => sorted.FirstOrDefault()?.AccessCode,
            "comma" => string.Join(',', sorted.Select(number => number.AccessCode)),
            "json-string" => Objects().ToJsonString(),
            "strings" => AnswerJson.List(sorted.Select(number => number.AccessCode)),
            "absent" => null,
            _ => Objects(),
        };
    }

    private static int? Number(Microsoft.AspNetCore.Http.IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ISalesError.Type(name)
        : null;

    private static int OneOf(Microsoft.AspNetCore.Http.IQueryCollection query, string name, int[] values) =>
        (Number(query, name) ?? throw ISalesError.Empty(name)) is var number && values.Contains(number) ? number : throw ISalesError.Value(name);

    private static DateTimeOffset? Moment(Microsoft.AspNetCore.Http.IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text
        ? DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw ISalesError.Conversion(name)
        : null;
}
