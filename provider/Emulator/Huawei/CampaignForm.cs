using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Huawei;

/// <summary>What a whole campaign is made of, checked.</summary>
/// <remarks>Source: huawei-isales sheet, 5.1, 6.1 and 6.2.</remarks>
internal sealed record CampaignForm
{
    private const int LongestName = 100;
    private const int LongestDescription = 200;
    private const int LongestUrl = 1000;
    private const int PreviewType = 5;
    private static readonly int[] DeviceTypes = [1, 2, 3, 5, 6];

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset? Begins { get; init; }

    public required DateTimeOffset? Ends { get; init; }

    public required int DeviceType { get; init; }

    public required int MaxAlertingTime { get; init; }

    public required JsonObject ScheduleParam { get; init; }

    public required JsonObject? IvrParam { get; init; }

    public required JsonObject? SkillParam { get; init; }

    public required string? CallBackUrl { get; init; }

    public required int? Priority { get; init; }

    public bool UsesSkillQueue => DeviceType is not (1 or 3);

    /// <param name="body">The body.</param>
    /// <param name="isSecond">Whether it is of the second version of the API.</param>
    /// <param name="longestAlert">The most seconds that a call may ring.</param>
    /// <exception cref="ISalesError">A member is not as it must be.</exception>
    public static CampaignForm Read(ISalesBody body, bool isSecond, int longestAlert)
    {
        var description = body.Text("description", LongestDescription) ?? "";
        var type = body.RequiredWhole("deviceType") is var given && DeviceTypes.Contains(given) ? given : throw ISalesError.Value("deviceType");
        var alert = body.RequiredWhole("maxAlertingTime");
        var form = new CampaignForm
        {
            Name = body.RequiredText("name", LongestName),
            Description = description.AsSpan().IndexOfAny("\"[]=;<>") < 0 ? description : throw ISalesError.Characters("description"),
            Begins = Moment(body, "strBeginTime"),
            Ends = Moment(body, "strEndTime"),
            DeviceType = type,
            MaxAlertingTime = alert < (type == PreviewType && !isSecond ? 9 : 5) || alert > longestAlert ? throw ISalesError.Value("maxAlertingTime") : alert,
            ScheduleParam = Schedule(body.Object("scheduleParam") ?? throw ISalesError.Empty("scheduleParam")),
            IvrParam = body.Object("ivrParam"),
            SkillParam = body.Object("skillParam"),
            CallBackUrl = body.Text("callBackUrl", LongestUrl),
            Priority = isSecond ? body.Whole("priority") : null,
        };
        _ = body.Whole("initStatus");
        return form.Ends <= form.Begins ? throw ISalesError.Combination("strEndTime")
            : form.UsesSkillQueue && form.SkillParam is null ? throw ISalesError.Empty("skillParam")
            : !form.UsesSkillQueue && form.IvrParam is null ? throw ISalesError.Empty("ivrParam")
            : form.Priority is < 1 or > 5 ? throw ISalesError.Value("priority")
            : form;
    }

    private static DateTimeOffset? Moment(ISalesBody body, string name) => body.Text(name, "yyyy-MM-dd HH:mm:ss".Length) is { } text
        ? DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw ISalesError.Conversion(name)
        : null;

    private static JsonObject Schedule(JsonObject given)
    {
        foreach (var day in new[] { "workday", "holiday" })
        {
            for (var part = 1; part <= 3; part++)
            {
                if (Time(given, $"{day}BeginTime{part}") is null != Time(given, $"{day}EndTime{part}") is null)
                {
                    throw ISalesError.Combination($"{day}EndTime{part}");
                }
            }
        }

        return given;
    }

    private static string? Time(JsonObject schedule, string name)
    {
        if (schedule[name] is not { } value)
        {
            return null;
        }

        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw ISalesError.Type(name);
        return text.Length == 0 ? null
            : !text.Contains(':', StringComparison.Ordinal) || text.StartsWith(':') || text.EndsWith(':') ? throw new ISalesError("02000010", $"{name} has not both hour and minute")
            : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text
            : throw ISalesError.Conversion(name);
    }
}
