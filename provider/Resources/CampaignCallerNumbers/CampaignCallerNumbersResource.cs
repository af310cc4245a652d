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
        return new ResourceSnapshot(campaign.Id, await ConvergeAsync(campaign, lastSet: [], inputs));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var campaign = CampaignAtVendor.Of(id, context);
        if (await campaign.ReadAsync() is not { } reading)
        {
            return null;
        }

        var lastSet = Numbers(state);
        if (state is null && reading.Completeness != ReadingCompleteness.Complete)
        {
            await context.Warn($"Campaign {campaign.CampaignId} does not reveal the priorities of all its calling numbers ({reading.Completeness}); write them into the program.");
        }

        var isExclusive = inputs?.Flag("exclusive") ?? true;
        var known = await KnownAsync(campaign, reading, lastSet);
        var wanted = Numbers(inputs);
        var managed = isExclusive ? known : [.. known.Where(number => wanted.Any(other => other.AccessCode == number.AccessCode))];
        var described = Describe(campaign, managed, wanted, inputs);
        return new LiveResource(campaign.Id, WithRevealed(described, reading), described);
    }

    public override Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context) =>
        ConvergeAsync(CampaignAtVendor.Of(id, context), Numbers(state), inputs);

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

        await RemoveAsync(campaign, reading, Numbers(state), Parts(state));
    }

    public override IReadOnlyList<string> Parts(PropertyMap state) => [.. Numbers(state).Select(number => number.AccessCode)];

    // Whoever lets a campaign fail to go does not mean the numbers that a new declaration of it no longer has.
    public override async Task DeletePartsAsync(string id, PropertyMap state, PropertyMap inputs, IReadOnlyList<string> parts, ResourceContext context)
    {
        var campaign = CampaignAtVendor.Of(id, context);
        if (inputs.Text("onDestroy") != CampaignCallerNumbersSpec.Abandon && await campaign.ReadAsync() is { } reading)
        {
            await RemoveAsync(campaign, reading, Numbers(state), parts);
        }
    }

    /// <summary>Removes numbers; the last one of a campaign stays.</summary>
    private static async Task RemoveAsync(CampaignAtVendor campaign, CallerNumbersReading reading, IReadOnlyList<CallerNumber> lastSet, IReadOnlyList<string> codes)
    {
        var live = await KnownAsync(campaign, reading, lastSet);
        var own = lastSet.IntersectBy(codes, number => number.AccessCode).Where(number => live.Any(other => other.AccessCode == number.AccessCode)).ToList();
        var kept = live.Count > own.Count ? null : own.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal).FirstOrDefault();
        await campaign.RemoveAsync(own.Where(number => number != kept));
        if (kept is not null)
        {
            await campaign.Context.Warn($"Campaign {campaign.CampaignId} keeps {kept.AccessCode}: the vendor demands one calling number. It is no longer managed here.");
        }
    }

    private static PropertyMap WithRevealed(PropertyMap described, CallerNumbersReading reading) =>
        described.With("revealed", CampaignCallerNumbersSpec.Revealed(reading.Completeness));

    private static IReadOnlyList<CallerNumber> Numbers(PropertyMap? values) => values?.GetValueOrDefault("callerNumbers")?.As<PropertyList>() is { } list
        ? [.. list.Select(item => item.As<PropertyMap>()).OfType<PropertyMap>().Select(item => new CallerNumber(item.RequiredText("accessCode"), item.Whole("priority")))]
        : [];

    private static PropertyMap Describe(CampaignAtVendor campaign, IReadOnlyList<CallerNumber> numbers, IReadOnlyList<CallerNumber> written, PropertyMap? inputs)
    {
        var byCode = numbers.ToDictionary(number => number.AccessCode, StringComparer.Ordinal);
        var ordered = byCode.Keys.InOrderOf([.. written.Select(number => number.AccessCode)]).Select(code => byCode[code]);
        return PropertyMap.Of(
            ("vdnId", campaign.VdnId),
            ("campaignId", campaign.CampaignId),
            ("callerNumbers", new PropertyList(ordered.Select(number => PropertyMap.Of(("accessCode", number.AccessCode), ("priority", number.Priority ?? 1))))),
            ("exclusive", inputs?.Flag("exclusive") ?? true),
            ("onDestroy", inputs?.Text("onDestroy") ?? CampaignCallerNumbersSpec.RetainLast));
    }

    /// <summary>What is known of the live numbers: the reading, completed from what was last set where the vendor does not reveal it.</summary>
    private static async Task<IReadOnlyList<CallerNumber>> KnownAsync(CampaignAtVendor campaign, CallerNumbersReading reading, IReadOnlyList<CallerNumber> lastSet)
    {
        var lastPriority = lastSet.ToDictionary(number => number.AccessCode, number => number.Priority, StringComparer.Ordinal);
        var isPartial = reading.Completeness is ReadingCompleteness.Unknown or ReadingCompleteness.FirstOnly && lastSet.Count > 1;
        if (isPartial || reading.Completeness == ReadingCompleteness.Unknown)
        {
            await campaign.Context.Warn($"The vendor does not reveal all calling numbers of campaign {campaign.CampaignId}; drift cannot be detected there, and the numbers last set count as present.");
            return lastSet;
        }

        return [.. reading.Numbers.Select(number => number with { Priority = number.Priority ?? lastPriority.GetValueOrDefault(number.AccessCode) })];
    }

    private static async Task<PropertyMap> ConvergeAsync(CampaignAtVendor campaign, IReadOnlyList<CallerNumber> lastSet, PropertyMap inputs)
    {
        var reading = await campaign.ReadAsync() ?? throw new ResourceException($"The campaign {campaign.CampaignId} does not exist in VDN {campaign.VdnId}.");
        var live = await KnownAsync(campaign, reading, lastSet);
        var wanted = Numbers(inputs);
        var isExclusive = inputs.Flag("exclusive") ?? true;
        var plan = CallerNumberPlan.Of(live, wanted, number => isExclusive || lastSet.Any(own => own.AccessCode == number.AccessCode));
        try
        {
            await campaign.AddAsync(plan.Add);
            await campaign.ReprioritiseAsync(plan.Reprioritise, live.Count + plan.Add.Count);
            await campaign.RemoveAsync(plan.Remove);
            return plan.IsEmpty ? WithRevealed(Describe(campaign, wanted, wanted, inputs), reading) : await VerifyAsync(campaign, wanted, plan, inputs);
        }
        catch (Exception exception) when (exception is VendorException or ResourceException or OperationCanceledException)
        {
            var reason = exception is OperationCanceledException ? PartialFailureException.GivenUp : exception.Message;
            throw new PartialFailureException(campaign.Id, WithRevealed(Describe(campaign, await HeldAsync(campaign, live), wanted, inputs), reading), [reason]);
        }
    }

    /// <summary>What the campaign holds after a failure, also when the call's own time has run out; what was last known where that cannot be read.</summary>
    private static async Task<IReadOnlyList<CallerNumber>> HeldAsync(CampaignAtVendor campaign, IReadOnlyList<CallerNumber> last) =>
        await campaign.Context.LookInTheEndAsync(async context => await (campaign with { Context = context }).ReadAsync() is { } now ? await KnownAsync(campaign, now, last) : null) ?? last;

    private static async Task<PropertyMap> VerifyAsync(CampaignAtVendor campaign, IReadOnlyList<CallerNumber> wanted, CallerNumberPlan plan, PropertyMap inputs)
    {
        bool Agrees(CallerNumbersReading? found) => found is not null && plan.IsShownBy(found, wanted);

        var reading = await campaign.Context.ReadUntilAsync(campaign.ReadAsync, Agrees);
        if (reading is not null && Agrees(reading))
        {
            return WithRevealed(Describe(campaign, wanted, wanted, inputs), reading);
        }

        throw new PartialFailureException(
            campaign.Id,
            Describe(campaign, reading?.Numbers ?? [], wanted, inputs),
            [$"The vendor answered that all was done, but campaign {campaign.CampaignId} does not have the calling numbers that were set."]);
    }
}
