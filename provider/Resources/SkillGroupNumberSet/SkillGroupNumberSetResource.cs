using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.SkillGroupNumberSet;

/// <summary>The numbers of one skill group.</summary>
internal sealed class SkillGroupNumberSetResource : Resource
{
    public override ResourceSpec Spec => SkillGroupNumberSetSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        if (inputs.Flag("exclusive") == true && inputs.Texts("numbers") is [] && !inputs["numbers"].ContainsUnknowns)
        {
            report.Warn(PropertyPath.To("numbers"), "is empty and exclusive is true: every number is removed from the skill group.");
        }
    }

    public override async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context)
    {
        var lookups = new CallCenterLookups(query.With("apiVersion", ApiVersions.V2020), context);
        foreach (var instanceId in await lookups.InstanceIdsAsync())
        {
            foreach (var group in (await lookups.SkillGroupsAsync(instanceId)).OrderBy(group => group.SkillGroupId, StringComparer.Ordinal))
            {
                yield return new ListedResource($"{instanceId}/{group.SkillGroupId}", group.Name);
            }
        }
    }

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var group = Group.From(inputs, context);
        if (await group.ListAsync() is not { } live)
        {
            throw new ResourceException($"The skill group {group.SkillGroupId} does not exist in the instance {group.InstanceId}, or the instance does not exist.");
        }

        return new ResourceSnapshot(group.Id, await ConvergeAsync(group, live, owned: [], inputs));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var group = Group.Of(id, context);
        if (await group.ListAsync() is not { } live)
        {
            return null;
        }

        var isExclusive = inputs?.Flag("exclusive") ?? true;
        var written = inputs?.Texts("numbers");
        var numbers = isExclusive ? live : live.Intersect(written ?? []);
        var described = Describe(group, numbers.InOrderOf(written), isExclusive);
        return new LiveResource(group.Id, described, described);
    }

    public override async Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context)
    {
        var group = Group.From(inputs, context);
        var live = await group.ListAsync() ?? throw new ResourceException($"The skill group {group.SkillGroupId} of {group.InstanceId} is gone. Run refresh, then up.");
        return await ConvergeAsync(group, live, owned: state.Texts("numbers") ?? [], inputs);
    }

    public override Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context) =>
        DeletePartsAsync(id, state, inputs, state.Texts("numbers") ?? Parts(inputs), context);

    public override IReadOnlyList<string> Parts(PropertyMap state) => state.Texts("numbers") ?? [];

    public override async Task DeletePartsAsync(string id, PropertyMap state, PropertyMap inputs, IReadOnlyList<string> parts, ResourceContext context)
    {
        var group = Group.Of(id, context);
        if (await group.ListAsync() is not { } live)
        {
            return;
        }

        var own = parts.Intersect(live).ToList();
        await group.RemoveAsync(own);
        var left = await context.ReadUntilAsync(group.ListAsync, found => found is null || !found.Overlaps(own));
        if (left?.Overlaps(own) == true)
        {
            throw new ResourceException($"The vendor did not take {string.Join(", ", left.Intersect(own))} from the skill group {group.SkillGroupId}.");
        }
    }

    private static PropertyMap Describe(Group group, IEnumerable<string> numbers, bool isExclusive) => PropertyMap.Of(
        ("instanceId", group.InstanceId), ("skillGroupId", group.SkillGroupId), ("numbers", numbers.ToPropertyList()), ("exclusive", isExclusive));

    private static async Task<PropertyMap> ConvergeAsync(Group group, HashSet<string> live, IReadOnlyList<string> owned, PropertyMap inputs)
    {
        var wanted = inputs.Texts("numbers")!;
        var isExclusive = inputs.Flag("exclusive") ?? true;
        var problems = new List<string>();
        try
        {
            var foreign = (isExclusive ? live : live.Intersect(owned)).Except(wanted).ToList();
            await group.AddAsync([.. wanted.Except(live)]);
            await group.RemoveAsync(foreign);
            live = await group.Context.ReadUntilAsync(group.ListAsync, found => found is not null && found.IsSupersetOf(wanted) && !found.Overlaps(foreign)) ?? [];
            problems.AddRange(wanted.Except(live).Select(number => $"The vendor does not show {number} in the skill group {group.SkillGroupId} after it was added."));
            problems.AddRange(foreign.Intersect(live).Select(number => $"The vendor still shows {number} in the skill group {group.SkillGroupId} after it was removed."));
        }
        catch (Exception exception) when (exception is VendorException or OperationCanceledException)
        {
            live = await group.ListInTheEndAsync() ?? live;
            problems.Add(exception is VendorException vendor ? await group.ExplainAsync(vendor, wanted) : PartialFailureException.GivenUp);
        }

        var held = isExclusive ? live : live.Intersect(wanted.Concat(owned));
        return problems.Count == 0
            ? Describe(group, wanted, isExclusive)
            : throw new PartialFailureException(group.Id, Describe(group, held.InOrderOf(wanted), isExclusive), problems);
    }

    /// <summary>A skill group at the vendor.</summary>
    private sealed record Group(string InstanceId, string SkillGroupId, ResourceContext Context)
    {
        public string Id => $"{InstanceId}/{SkillGroupId}";

        private Ccc2020Client Client => Context.Vendors.Alibaba.Ccc2020;

        public static Group From(PropertyMap inputs, ResourceContext context) => new(inputs.RequiredText("instanceId"), inputs.RequiredText("skillGroupId"), context);

        public static Group Of(string id, ResourceContext context) => id.Split('/') is [{ Length: > 0 } instance, { Length: > 0 } group]
            ? new Group(instance, group, context)
            : throw new ResourceException($"'{id}' is not the ID of a SkillGroupNumberSet; it is INSTANCEID/SKILLGROUPID.");

        /// <summary>The numbers of the group; null when the group, or its instance, does not exist.</summary>
        public Task<HashSet<string>?> ListAsync() => ListAsync(Context.CancellationToken);

        /// <summary>The same after a failure: also when the call's time has run out, and null when it cannot be known.</summary>
        public Task<HashSet<string>?> ListInTheEndAsync() => Context.LookInTheEndAsync(patient => ListAsync(patient.CancellationToken));

        public Task AddAsync(IReadOnlyList<string> numbers) =>
            WriteAsync(numbers, part => Client.AddNumbersToSkillGroupAsync(InstanceId, SkillGroupId, part, Context.CancellationToken));

        public Task RemoveAsync(IReadOnlyList<string> numbers) =>
            WriteAsync(numbers, part => Client.RemovePhoneNumbersFromSkillGroupAsync(InstanceId, SkillGroupId, part, Context.CancellationToken));

        /// <summary>A failure in words; where numbers are missing in the instance it names them, since the vendor names one at most.</summary>
        public async Task<string> ExplainAsync(VendorException exception, IReadOnlyList<string> wanted)
        {
            if (!CccErrors.IsMissing(exception) || CccErrors.IsMissingInstance(exception) || CccErrors.IsMissingSkillGroup(exception))
            {
                return exception.Message;
            }

            var bound = (await Client.ListPhoneNumbersAsync(InstanceId, searchPattern: null, Context.CancellationToken)).Select(number => number.Number);
            return $"The instance {InstanceId} does not have {string.Join(", ", wanted.Except(bound))}; bind these numbers first ({exception.Message}).";
        }

        private async Task<HashSet<string>?> ListAsync(CancellationToken cancellationToken) =>
            await CallCenterSession.Of(Context).Groups.ReadAsync((InstanceId, SkillGroupId), cancellationToken) is { } numbers ? [.. numbers] : null;

        private async Task WriteAsync(IReadOnlyList<string> numbers, Func<IReadOnlyList<string>, Task> send)
        {
            using var change = CallCenterSession.Of(Context).Numbers(ApiVersions.V2020).Change(InstanceId);
            await Batches.SendAsync(numbers.Order(StringComparer.Ordinal), Context.Vendors.MaxBatch, CccErrors.IsTooMany, send);
        }
    }
}
