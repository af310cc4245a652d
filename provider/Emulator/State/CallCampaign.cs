using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.State;

/// <summary>An outbound campaign of a virtual call centre.</summary>
internal sealed class CallCampaign
{
    private const int Expired = 4;

    public required int VdnId { get; set; }

    public required long Id { get; set; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>1 not started, 2 started, 3 suspended.</summary>
    public int Status { get; set; } = 2;

    /// <summary>1 intelligent, 2 predictive, 3 automatic, 5 preview, 6 pre-emptive; 1 and 3 lead to an IVR, the others to a skill queue.</summary>
    public int DeviceType { get; set; } = 2;

    public DateTimeOffset? Begins { get; set; }

    public DateTimeOffset? Ends { get; set; }

    public int MaxAlertingTime { get; set; } = 30;

    public JsonObject? ScheduleParam { get; set; }

    public JsonObject? IvrParam { get; set; }

    public JsonObject? SkillParam { get; set; }

    public string? CallBackUrl { get; set; }

    /// <summary>The priority of the campaign itself, 1 to 5; null where it was made by the first version of the API.</summary>
    public int? Priority { get; set; }

    public List<CallingNumber> CallingNumbers { get; set; } = [];

    public bool UsesSkillQueue => DeviceType is not (1 or 3);

    public int StatusAt(DateTimeOffset now) => Ends <= now ? Expired : Status;

    public bool HasEnded(DateTimeOffset now) => StatusAt(now) == Expired;
}
