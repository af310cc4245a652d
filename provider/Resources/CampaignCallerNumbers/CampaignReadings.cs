using NumberProvider.Resources.Coalescing;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>The calling numbers of campaigns, read once for all who ask at the same time.</summary>
internal sealed class CampaignReadings(ISalesClient client, TimeProvider time)
{
    private readonly SharedReadings<(string Vdn, string Campaign), CallerNumbersReading?> _readings = new(
        new InFlight(), time, async (campaign, cancellationToken) => (await client.GetCampaignAsync(campaign.Vdn, campaign.Campaign, cancellationToken))?.CallerNumbers);

    /// <summary>The readings that go with a call's configuration.</summary>
    public static CampaignReadings Of(ResourceContext context) => context.Vendors.Shared(vendors => new CampaignReadings(vendors.ISales, context.Time));

    /// <summary>Reads a campaign; null when it does not exist.</summary>
    public Task<CallerNumbersReading?> ReadAsync(string vdnId, string campaignId, CancellationToken cancellationToken) => _readings.ReadAsync((vdnId, campaignId), cancellationToken);
}
