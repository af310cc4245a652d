using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Making, changing, ending, suspending and resuming campaigns.</summary>
/// <remarks>Source: huawei-isales sheet, 6.1 to 6.4.</remarks>
internal sealed class CampaignChanges(OutboundCalls calls, CallingNumbers numbers, SwitchBoard switches, TimeProvider time)
{
    private const int Started = 2;
    private const int Suspended = 3;
    private const int MostOfAKind = 20;
    private const int LongestAlert = 120;
    private const int LongestAlertOfSecondModify = 60;
    private const int LongestFirstNumber = 24;

    /// <returns>The new campaign's identifier.</returns>
    public long Create(IncomingRequest request, int vdn, bool isSecond)
    {
        var body = ISalesBody.Read(request);
        var form = CampaignForm.Read(body, isSecond, LongestAlert);
        var callers = Callers(body, isSecond);
        Check(form, vdn, itself: null);
        if (calls.Campaigns.Count(campaign => campaign.VdnId == vdn && campaign.UsesSkillQueue == form.UsesSkillQueue && !campaign.HasEnded(time.GetUtcNow())) >= MostOfAKind)
        {
            throw form.UsesSkillQueue ? new ISalesError("0200003", "there are too many campaigns with skill queues") : new ISalesError("0200004", "there are too many campaigns with IVR");
        }

        var campaign = new CallCampaign { VdnId = vdn, Id = calls.NextCampaignId++, Status = (int)switches.Number(ISalesSwitches.CreatedStatus), CallingNumbers = callers };
        Fill(campaign, form);
        calls.Campaigns.Add(campaign);
        return campaign.Id;
    }

    public void Modify(IncomingRequest request, Func<CallCampaign> find, bool isSecond)
    {
        var body = ISalesBody.Read(request);
        var form = CampaignForm.Read(body, isSecond, isSecond ? LongestAlertOfSecondModify : LongestAlert);
        var callers = Callers(body, isSecond);
        var campaign = find();
        if (campaign.HasEnded(time.GetUtcNow()))
        {
            throw new ISalesError("0200016", "the campaign has ended");
        }

        if (form.DeviceType != campaign.DeviceType)
        {
            throw ISalesError.Parameter("deviceType cannot be changed");
        }

        Check(form, campaign.VdnId, campaign);
        Fill(campaign, form);
        var kept = isSecond && switches.Is(ISalesSwitches.ModifyCallerNo, "merge")
            ? campaign.CallingNumbers.Where(number => !callers.Exists(other => other.AccessCode == number.AccessCode))
            : [];
        campaign.CallingNumbers = [.. kept, .. callers];
    }

    public void Delete(IncomingRequest request, Func<CallCampaign> find)
    {
        if (request.Body.Length > 0 && ISalesBody.Read(request).Whole("archiveHistory") is not (null or 0 or 1))
        {
            throw ISalesError.Value("archiveHistory");
        }

        var campaign = find();
        _ = campaign.StatusAt(time.GetUtcNow()) == Started ? throw new ISalesError("0200009", "the campaign is started") : calls.Campaigns.Remove(campaign);
    }

    public void Pause(CallCampaign campaign) => Move(campaign, Started, Suspended);

    public void Resume(CallCampaign campaign) => Move(campaign, Suspended, Started);

    private void Move(CallCampaign campaign, int from, int to) =>
        campaign.Status = campaign.StatusAt(time.GetUtcNow()) == from ? to : throw new ISalesError("0200011", "the state of the campaign does not allow it");

    /// <summary>The calling numbers: one text in the first version, a list with priorities in the second.</summary>
    private List<CallingNumber> Callers(ISalesBody body, bool isSecond)
    {
        if (isSecond)
        {
            return numbers.Read(body);
        }

        var number = body.RequiredText("callerNo", LongestFirstNumber);
        return number.All(c => char.IsAsciiDigit(c) || c is '*' or '#') ? [new CallingNumber { AccessCode = number }] : throw ISalesError.Characters("callerNo");
    }

    private void Check(CampaignForm form, int vdn, CallCampaign? itself)
    {
        if (form.Begins is { } begins && begins != itself?.Begins && begins < new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero))
        {
            throw new ISalesError("0200002", "the start is earlier than today");
        }

        if (calls.Campaigns.Exists(campaign => campaign != itself && campaign.VdnId == vdn && campaign.Name == form.Name))
        {
            throw new ISalesError("0200005", "the name is taken");
        }

        if (form.UsesSkillQueue && calls.SkillQueueIds.Count > 0
            && !(form.SkillParam!["skillId"] is JsonValue value && value.TryGetValue(out int queue) && calls.SkillQueueIds.Contains(queue)))
        {
            throw new ISalesError("0200017", "the skill queue does not exist");
        }
    }

    private static void Fill(CallCampaign campaign, CampaignForm form)
    {
        (campaign.Name, campaign.Description, campaign.DeviceType, campaign.MaxAlertingTime) = (form.Name, form.Description, form.DeviceType, form.MaxAlertingTime);
        (campaign.Begins, campaign.Ends, campaign.CallBackUrl, campaign.Priority) = (form.Begins ?? campaign.Begins, form.Ends ?? campaign.Ends, form.CallBackUrl, form.Priority);
        (campaign.ScheduleParam, campaign.IvrParam, campaign.SkillParam) = (form.ScheduleParam, form.IvrParam, form.SkillParam);
    }
}
