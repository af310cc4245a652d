using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Cli.Inventory;

/// <summary>The calling numbers of outbound campaigns.</summary>
internal sealed class CampaignExport(ProgramDraft draft)
{
    /// <summary>Adds campaigns, as far as the vendor reveals their calling numbers.</summary>
    public void Add(IReadOnlyList<LiveCampaign> campaigns)
    {
        var centers = campaigns.Select(campaign => campaign.VdnId).Distinct().ToList();
        var vdnIds = centers.ToDictionary(
            vdnId => vdnId,
            vdnId => draft.Setting(draft.Names.Name(centers.Count == 1 ? "vdnId" : $"vdnId-{vdnId}"), vdnId, "The virtual call center (VDN) of CC-iSales."),
            StringComparer.Ordinal);
        foreach (var (vdnId, campaign) in campaigns)
        {
            Add(vdnId, vdnIds[vdnId], campaign);
        }
    }

    private void Add(string vdnId, string vdnReference, Campaign campaign)
    {
        var (completeness, numbers) = (campaign.CallerNumbers.Completeness, campaign.CallerNumbers.Numbers);
        var label = campaign.Name ?? campaign.Id;
        if (completeness == ReadingCompleteness.Unknown)
        {
            draft.Omit($"The campaign {vdnId}/{campaign.Id} ({label}): the vendor does not reveal its calling numbers.");
            return;
        }

        var remark = completeness switch
        {
            ReadingCompleteness.FirstOnly => "The vendor reveals one calling number and not whether there are others; its priority is a guess.",
            ReadingCompleteness.NumbersOnly => "The vendor does not reveal the priorities; they are guesses.",
            _ => null,
        };
        var campaignId = draft.Setting(draft.Names.Name($"{label}-campaign", $"{label}-campaign-{campaign.Id}"), campaign.Id, $"The campaign \"{label}\" of the virtual call center {vdnId}.");
        var callers = numbers.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal)
            .Select(number => PropertyMap.Of(("accessCode", draft.Number(number.AccessCode)), ("priority", number.Priority ?? 1)));
        draft.Add(new ProgramResource(
            "CampaignCallerNumbers",
            draft.Names.Name($"{label}-callers", $"{label}-callers-{campaign.Id}"),
            $"{vdnId}/{campaign.Id}",
            [("vdnId", vdnReference), ("campaignId", campaignId), ("callerNumbers", new PropertyList(callers))])
        {
            Remark = remark,
        });
    }
}
