using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBinding;

/// <summary>One telephone number in one instance of Alibaba's call center.</summary>
internal sealed class PhoneNumberBindingResource : Resource
{
    public override ResourceSpec Spec => PhoneNumberBindingSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        var usage = inputs.Text("usage");
        if (inputs.Text("phoneNumber")?.StartsWith("400", StringComparison.Ordinal) == true && usage is ("Outbound" or "Bidirection"))
        {
            report.Add(PropertyPath.To("usage"), $"must be Inbound for a 400 number: it cannot make calls; got '{usage}'.");
        }

        if (usage is "Inbound" or "Bidirection" && !inputs.ContainsKey("contactFlowId"))
        {
            report.Warn(PropertyPath.To("contactFlowId"), "is not given: the number takes calls, and no flow answers them.");
        }

        if (usage == "Outbound" && inputs.ContainsKey("contactFlowId"))
        {
            report.Add(PropertyPath.To("contactFlowId"), "must not be given with the usage Outbound: a flow takes incoming calls only.");
        }
    }

    public override async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context)
    {
        var lookups = new CallCenterLookups(query, context);
        foreach (var instanceId in await lookups.InstanceIdsAsync())
        {
            foreach (var number in (await lookups.NumbersAsync(instanceId, pattern: null)).Select(number => number.Number).Order(StringComparer.Ordinal))
            {
                yield return new ListedResource($"{instanceId}/{number}", number);
            }
        }
    }

    // To begin managing groups as they are, and to stop managing them, changes nothing.
    public override IReadOnlyList<PropertyDifference> Refine(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        [.. differences.Where(difference => !difference.Path.Equals(PropertyPath.To("skillGroupIds"))
            || !(difference.Kind == DifferenceKind.Delete || (difference.Kind == DifferenceKind.Add && HasGroups(oldState, news))))];

    // A number lives in one instance at a time: where the number stays, the old instance must let it go first.
    public override bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        base.DeletesBeforeReplace(oldState, news, differences) || oldState.Text("phoneNumber") == news.Text("phoneNumber");

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var wanted = PhoneNumberBindingInputs.From(inputs, context.Vendors);
        var directory = Directory(wanted.ApiVersion, context.Vendors);
        var live = await directory.FindAsync(wanted.InstanceId, wanted.PhoneNumber, context.CancellationToken) ?? await BindAsync(wanted, directory, context);
        return new ResourceSnapshot(wanted.Id, await ConvergeAsync(live, wanted, inputs, directory, context));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var (instanceId, number) = Split(id);
        foreach (var apiVersion in Versions(inputs, state, context.Vendors))
        {
            if (await Directory(apiVersion, context.Vendors).FindAsync(instanceId, number, context.CancellationToken) is { } live)
            {
                return new LiveResource(
                    $"{instanceId}/{number}",
                    PhoneNumberBindingState.Outputs(instanceId, live, inputs, apiVersion),
                    PhoneNumberBindingState.Inputs(instanceId, live, inputs, importedBy: inputs is null && apiVersion != context.Vendors.CccApiVersion ? apiVersion : null));
            }
        }

        return null;
    }

    public override async Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context)
    {
        var wanted = PhoneNumberBindingInputs.From(inputs, context.Vendors);
        var directory = Directory(wanted.ApiVersion, context.Vendors);
        var live = await directory.FindAsync(wanted.InstanceId, wanted.PhoneNumber, context.CancellationToken) ?? await BindAsync(wanted, directory, context);
        return await ConvergeAsync(live, wanted, inputs, directory, context);
    }

    public override async Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var (instanceId, number) = Split(id);
        var directory = Directory(state.Text("apiVersion") ?? inputs.Text("apiVersion") ?? context.Vendors.CccApiVersion, context.Vendors);
        if (await directory.FindAsync(instanceId, number, context.CancellationToken) is not { } live)
        {
            return;
        }

        try
        {
            await directory.RemoveAsync(instanceId, live, context.CancellationToken);
        }
        catch (VendorException exception) when (CccErrors.IsMissing(exception) || exception.Failure.MayHaveHappened)
        {
            // What counts is what the vendor shows now.
        }

        var left = await context.ReadUntilAsync(() => directory.FindAsync(instanceId, number, context.CancellationToken), found => found is null);
        if (left is not null)
        {
            throw new ResourceException($"The vendor did not unbind {number} from {instanceId}: it is still there after RemovePhoneNumbers. Look at it in the vendor's console, then run again.");
        }
    }

    /// <summary>The API versions to look in: the one that is known, or, for an import, the configured one and then the other.</summary>
    private static IEnumerable<string> Versions(PropertyMap? inputs, PropertyMap? state, VendorClients vendors)
    {
        string[] known = (inputs ?? state)?.Text("apiVersion") is { } version ? [version] : [vendors.CccApiVersion];
        return inputs is null && state is null ? known.Union([ApiVersions.V2020, ApiVersions.V2017]) : known;
    }

    private static INumberDirectory Directory(string apiVersion, VendorClients vendors) =>
        apiVersion == ApiVersions.V2017 ? new NumberDirectory2017(vendors.Alibaba.Ccc2017) : new NumberDirectory2020(vendors.Alibaba.Ccc2020);

    private static bool HasGroups(PropertyMap oldState, PropertyMap news) => !news["skillGroupIds"].ContainsUnknowns
        && oldState.Texts("skillGroupIds") is { } held && news.Texts("skillGroupIds") is { } wanted && wanted.ToHashSet(StringComparer.Ordinal).SetEquals(held);

    private static (string InstanceId, string Number) Split(string id) => id.Split('/') is [{ Length: > 0 } instance, { Length: > 0 } number]
        ? (instance, number)
        : throw new ResourceException($"'{id}' is not the ID of a PhoneNumberBinding; it is INSTANCEID/PHONENUMBER.");

    private static async Task<CccNumber> BindAsync(PhoneNumberBindingInputs wanted, INumberDirectory directory, ResourceContext context)
    {
        string? refusal = null;
        VendorException? uncertain = null;
        try
        {
            refusal = await directory.AddAsync(
                wanted.InstanceId, wanted.PhoneNumber, wanted.Usage, wanted.ContactFlowId, wanted.SkillGroupIds ?? [], context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || CccErrors.IsConflict(exception))
        {
            uncertain = exception;
        }

        var live = await context.ReadUntilAsync(
            () => directory.FindAsync(wanted.InstanceId, wanted.PhoneNumber, context.CancellationToken), found => found is not null || refusal is not null);
        return live ?? throw new ResourceException(
            $"The number {wanted.PhoneNumber} was not bound to {wanted.InstanceId}: {refusal ?? uncertain?.Message ?? "the vendor reports success, but does not show it"}.", uncertain);
    }

    /// <summary>Brings usage, flow and groups of a bound number to what is wanted. What fails after this point fails with the state that holds.</summary>
    private static async Task<PropertyMap> ConvergeAsync(
        CccNumber live, PhoneNumberBindingInputs wanted, PropertyMap inputs, INumberDirectory directory, ResourceContext context)
    {
        var cancellation = context.CancellationToken;
        var problems = new List<string>();
        Task<CccNumber> ReadAsync(Func<CccNumber, bool> expected) => context.ReadUntilAsync(
            async () => await directory.FindAsync(wanted.InstanceId, wanted.PhoneNumber, cancellation) ?? live, expected);
        try
        {
            if (live.Usage != wanted.Usage || live.ContactFlowId != wanted.ContactFlowId)
            {
                await directory.ModifyAsync(wanted.InstanceId, live, wanted.Usage, wanted.ContactFlowId, cancellation);
                live = await ReadAsync(found => found.Usage == wanted.Usage && found.ContactFlowId == wanted.ContactFlowId);
                if (live.ContactFlowId is not null && wanted.ContactFlowId is null)
                {
                    // The vendor may take a flow that is left out as one that stays; then an empty one unbinds it.
                    await directory.ModifyAsync(wanted.InstanceId, live, wanted.Usage, "", cancellation);
                    live = await ReadAsync(found => found.ContactFlowId is null);
                }
            }

            if (wanted.SkillGroupIds is { } groups && !groups.ToHashSet(StringComparer.Ordinal).SetEquals(live.SkillGroupIds))
            {
                await directory.SetSkillGroupsAsync(wanted.InstanceId, live, groups, cancellation);
                live = await ReadAsync(found => groups.ToHashSet(StringComparer.Ordinal).SetEquals(found.SkillGroupIds));
            }

            problems.AddRange(Mismatches(live, wanted));
        }
        catch (Exception exception) when (exception is VendorException or OperationCanceledException)
        {
            problems.Add(exception is VendorException ? exception.Message : "The operation was cancelled or its time ran out before everything was set.");
            live = await ReadAgainAsync(directory, wanted, live);
        }

        var outputs = PhoneNumberBindingState.Outputs(wanted.InstanceId, live, inputs, wanted.ApiVersion);
        return problems.Count == 0 ? outputs : throw new PartialFailureException(wanted.Id, outputs, problems);
    }

    private static IEnumerable<string> Mismatches(CccNumber live, PhoneNumberBindingInputs wanted)
    {
        if (live.Usage != wanted.Usage)
        {
            yield return $"The vendor shows the usage {live.Usage} for {wanted.PhoneNumber} after it was set to {wanted.Usage}.";
        }

        if (live.ContactFlowId != wanted.ContactFlowId)
        {
            yield return $"The vendor shows the flow {live.ContactFlowId ?? "(none)"} for {wanted.PhoneNumber} after it was set to {wanted.ContactFlowId ?? "(none)"}.";
        }

        if (wanted.SkillGroupIds is { } groups && !groups.ToHashSet(StringComparer.Ordinal).SetEquals(live.SkillGroupIds))
        {
            yield return $"The vendor shows the skill groups {string.Join(", ", live.SkillGroupIds)} for {wanted.PhoneNumber} after they were set to {string.Join(", ", groups)}.";
        }
    }

    private static async Task<CccNumber> ReadAgainAsync(INumberDirectory directory, PhoneNumberBindingInputs wanted, CccNumber last)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            return await directory.FindAsync(wanted.InstanceId, wanted.PhoneNumber, limit.Token) ?? last;
        }
        catch (Exception exception) when (exception is VendorException or OperationCanceledException)
        {
            return last;
        }
    }
}
