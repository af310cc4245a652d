using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>The calling numbers of one campaign.</summary>
internal sealed class CampaignCallerNumbersResource : Resource
{
    public override ResourceSpec Spec => CampaignCallerNumbersSpec.Spec;

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var campaign = new CampaignAtVendor(inputs.RequiredText("vdnId"), inputs.RequiredText("campaignId"), context);
        return new ResourceSnapshot(campaign.Id, await ConvergeAsync(campaign, LastSet.Of(state: null, inputs), inputs));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var campaign = CampaignAtVendor.Of(id, context);
        if (await campaign.ReadAsync() is not { } reading)
        {
            return null;
        }

        if (state is null && reading.Completeness != ReadingCompleteness.Complete)
        {
            await context.Warn($"Campaign {campaign.CampaignId} does not reveal the priorities of all its calling numbers ({reading.Completeness}); write them into the program.");
        }

        var known = await LastSet.Of(state, inputs).CompleteAsync(campaign, reading);
        var wanted = CampaignCallerNumbersState.Numbers(inputs);
        var managed = CampaignCallerNumbersState.IsExclusive(inputs) ? known : [.. known.Where(number => wanted.Any(other => other.AccessCode == number.AccessCode))];
        return new LiveResource(
            campaign.Id, CampaignCallerNumbersState.Outputs(campaign, managed, inputs, reading), CampaignCallerNumbersState.Inputs(campaign, managed, inputs));
    }

    public override Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context) =>
        ConvergeAsync(CampaignAtVendor.Of(id, context), LastSet.Of(state, oldInputs), inputs);

    public override async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context)
    {
        var (vdnId, only) = (query.RequiredText("vdnId"), query.Text("campaignId"));
        foreach (var campaign in (await context.Vendors.ISales.ListCampaignsAsync(vdnId, context.CancellationToken)).OrderBy(campaign => campaign.Id, StringComparer.Ordinal))
        {
            if (only is null || campaign.Id == only)
            {
                yield return new ListedResource($"{vdnId}/{campaign.Id}", campaign.Name ?? campaign.Id);
            }
        }
    }

    public override async Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var campaign = CampaignAtVendor.Of(id, context);
        var mode = inputs.Text("onDestroy") ?? CampaignCallerNumbersSpec.RetainLast;
        if (mode == CampaignCallerNumbersSpec.Abandon || await campaign.ReadAsync() is not { } reading)
        {
            return;
        }

        if (mode == CampaignCallerNumbersSpec.Fail)
        {
            throw new ResourceException(
                $"The calling numbers of campaign {campaign.CampaignId} are kept, because onDestroy is fail and the campaign still exists. Delete the campaign, or set onDestroy to retainLast or abandon.");
        }

        await RemoveAsync(campaign, reading, LastSet.Of(state, inputs), Parts(state));
    }

    public override IReadOnlyList<string> Parts(PropertyMap state) => [.. CampaignCallerNumbersState.Numbers(state).Select(number => number.AccessCode)];

    // Whoever lets a campaign fail to go does not mean the numbers that a new declaration of it no longer has.
    public override async Task DeletePartsAsync(string id, PropertyMap state, PropertyMap inputs, IReadOnlyList<string> parts, ResourceContext context)
    {
        var campaign = CampaignAtVendor.Of(id, context);
        if (inputs.Text("onDestroy") != CampaignCallerNumbersSpec.Abandon && await campaign.ReadAsync() is { } reading)
        {
            await RemoveAsync(campaign, reading, LastSet.Of(state, inputs), parts);
        }
    }

    /// <summary>Removes numbers; the last one of a campaign stays.</summary>
    private static async Task RemoveAsync(CampaignAtVendor campaign, CallerNumbersReading reading, LastSet lastSet, IReadOnlyList<string> codes)
    {
        var live = await lastSet.CompleteAsync(campaign, reading);
        var own = lastSet.Numbers.IntersectBy(codes, number => number.AccessCode).IntersectBy(live.Select(number => number.AccessCode), number => number.AccessCode).ToList();
        var kept = live.Count > own.Count ? null : own.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal).FirstOrDefault();
        List<CallerNumber> going = [.. own.Where(number => number != kept)];
        await campaign.RemoveAsync(going);
        bool Shows(CallerNumbersReading? found) => found is not null && going.Exists(number => found.Numbers.Any(left => left.AccessCode == number.AccessCode));
        if (going.Count > 0 && Shows(await campaign.Context.ReadUntilAsync(campaign.ReadAsync, found => !Shows(found))))
        {
            throw new ResourceException($"The vendor answered that it was done, but campaign {campaign.CampaignId} still has calling numbers that were removed. Run again.");
        }

        if (kept is not null)
        {
            await campaign.Context.Warn($"Campaign {campaign.CampaignId} keeps {kept.AccessCode}: the vendor demands one calling number. It is no longer managed here.");
        }
    }

    private static async Task<PropertyMap> ConvergeAsync(CampaignAtVendor campaign, LastSet lastSet, PropertyMap inputs)
    {
        var reading = await campaign.ReadAsync() ?? throw new ResourceException($"The campaign {campaign.CampaignId} does not exist in VDN {campaign.VdnId}.");
        var live = await lastSet.CompleteAsync(campaign, reading);
        var wanted = CampaignCallerNumbersState.Numbers(inputs);
        var plan = CallerNumberPlan.Of(live, wanted, number => CampaignCallerNumbersState.IsExclusive(inputs) || lastSet.Has(number));
        try
        {
            await campaign.AddAsync(plan.Add);
            await campaign.ReprioritiseAsync(plan.Reprioritise, live.Count + plan.Add.Count);
            await campaign.RemoveAsync(plan.Remove);
            var shown = plan.IsEmpty ? reading : await campaign.ReadUntilAsync(found => plan.IsShownBy(found, wanted))
                ?? throw new ResourceException($"The vendor answered that all was done, but campaign {campaign.CampaignId} does not have the calling numbers that were set.");
            return CampaignCallerNumbersState.Outputs(campaign, wanted, inputs, shown);
        }
        catch (Exception exception) when (exception is VendorException or ResourceException or OperationCanceledException)
        {
            var reason = exception is OperationCanceledException ? PartialFailureException.GivenUp : exception.Message;
            var held = (await HeldAsync(campaign, lastSet with { Numbers = live }, plan)).Where(number => lastSet.IsExclusive || lastSet.Has(number) || wanted.Any(other => other.AccessCode == number.AccessCode));
            throw new PartialFailureException(campaign.Id, CampaignCallerNumbersState.Outputs(campaign, held, inputs, reading), [reason]);
        }
    }

    /// <summary>What the campaign holds after a failure, also when the call's own time has run out; what was last known where that cannot be read.</summary>
    /// <remarks>A number whose priority is neither told nor known is left out, so that the next run sets it.</remarks>
    private static async Task<IEnumerable<CallerNumber>> HeldAsync(CampaignAtVendor campaign, LastSet last, CallerNumberPlan plan)
    {
        var now = await campaign.Context.LookInTheEndAsync(async patient =>
            await (campaign with { Context = patient }).ReadAsync() is { } reading ? await last.CompleteAsync(campaign, reading) : null);
        return (now ?? last.Numbers)
            .Select(number => number.Priority is null ? plan.Add.FirstOrDefault(added => added.AccessCode == number.AccessCode) ?? number : number)
            .Where(number => number.Priority is not null);
    }
}
