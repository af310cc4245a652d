using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>One binding of a real number to a private one with an extension.</summary>
internal sealed class AxnExtensionBindingResource : Resource
{
    private static readonly TimeSpan NearEnd = TimeSpan.FromDays(1);
    private static readonly string[] ChosenByVendor = ["phoneNoX", "extension"];
    private static readonly string[] Unclearable = ["outId", "callDisplayType"];

    public override ResourceSpec Spec => AxnExtensionBindingSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        if (inputs.ContainsKey("extension") && !inputs.ContainsKey("phoneNoX"))
        {
            report.Add(PropertyPath.To("extension"), "is taken only together with phoneNoX.");
        }

        if (inputs.Text("orphanProtection") == AxnExtensionBindingSpec.Lookup && !inputs.ContainsKey("phoneNoX"))
        {
            report.Add(PropertyPath.To("orphanProtection"), "cannot be lookup without phoneNoX: a binding on an unknown number cannot be found. Use lease, or name phoneNoX.");
        }

        if (inputs.ContainsKey("asrModelId") && inputs.Flag("asrStatus") is false or null && inputs.GetValueOrDefault("asrStatus")?.ContainsUnknowns != true)
        {
            report.Warn(PropertyPath.To("asrModelId"), "has no effect unless asrStatus is true.");
        }

        if (inputs.ContainsKey("expectCity") && inputs.ContainsKey("phoneNoX"))
        {
            report.Warn(PropertyPath.To("expectCity"), "has no effect beside phoneNoX.");
        }
    }

    // What the vendor chose may be pinned, and a pin taken out, without touching the binding, and how it was made is past; a callback number cannot be taken away.
    public override IReadOnlyList<PropertyDifference> Refine(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        [.. differences
            .Where(difference => !difference.Path.Equals(PropertyPath.To("orphanProtection")))
            .Where(difference => !ChosenByVendor.Any(name => difference.Path.Equals(PropertyPath.To(name))
                && (difference.Kind == DifferenceKind.Delete || (news.Text(name) is { } pinned && pinned == oldState.Text(name)))))
            .Select(difference => difference.Kind == DifferenceKind.Delete && difference.Path.Equals(PropertyPath.To("phoneNoB")) ? difference with { Replaces = true } : difference)];

    // The vendor refuses the same A, or the same extension, twice on one X.
    public override bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        base.DeletesBeforeReplace(oldState, news, differences)
        || (news.GetValueOrDefault("phoneNoX") is { } x && (x.ContainsUnknowns || news.Text("phoneNoX") == oldState.Text("phoneNoX")));

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var request = AxnExtensionBindingInputs.ToRequest(inputs, context.Time.GetUtcNow());
        var made = await new BindingMaker(context).MakeAsync(request, isLeased: inputs.Text("orphanProtection") != AxnExtensionBindingSpec.Lookup);
        var id = $"{request.PoolKey}/{made.Bound.PhoneNoX}/{made.Bound.SubsId}";
        var asBound = inputs.With("phoneNoX", made.Bound.PhoneNoX).With("extension", made.Bound.Extension).With("subsId", made.Bound.SubsId)
            .With("expiration", DyplsTime.ToText(made.Expiration));
        return new ResourceSnapshot(id, await ConvergeAsync(id, asBound, inputs, context));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var (poolKey, x, last) = Split(id);
        var bindings = BindingDirectory.Of(context);
        var live = last.StartsWith("ext:", StringComparison.Ordinal)
            ? await bindings.FindByExtensionAsync(poolKey, x, last["ext:".Length..], context.CancellationToken)
            : await bindings.FindAsync(poolKey, x, last, context.CancellationToken);
        if (live?.ExpireDate is { } end && end - context.Time.GetUtcNow() < NearEnd)
        {
            await context.Warn($"The binding {live.SubsId} ends at {DyplsTime.ToText(end)} (UTC+08:00). An ended binding cannot be extended: set a later expiration before.");
        }

        return live is null
            ? null
            : new LiveResource(
                $"{poolKey}/{x}/{live.SubsId}",
                AxnExtensionBindingInputs.DescribeState(poolKey, live, inputs),
                AxnExtensionBindingInputs.Describe(poolKey, live, inputs));
    }

    public override async Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context)
    {
        foreach (var name in Unclearable.Where(name => state.ContainsKey(name) && !inputs.ContainsKey(name)))
        {
            await context.Warn($"The vendor cannot take {name} away from a binding; it keeps what was set last.");
        }

        return await ConvergeAsync(id, state, inputs, context);
    }

    public override async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, ResourceContext context)
    {
        var (poolKey, x) = (query.RequiredText("poolKey"), query.RequiredText("phoneNoX"));
        await foreach (var binding in BindingDirectory.Of(context).EachAsync(poolKey, x, context.CancellationToken))
        {
            yield return new ListedResource($"{poolKey}/{x}/{binding.SubsId}", $"{x} extension {binding.Extension}");
        }
    }

    public override async Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var (poolKey, x, subsId) = Split(id);
        VendorException? uncertain = null;
        try
        {
            await client.UnbindSubscriptionAsync(poolKey, x, subsId, context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened)
        {
            uncertain = exception;
        }

        if (await context.ReadUntilAsync(() => client.QuerySubscriptionDetailAsync(poolKey, x, subsId, context.CancellationToken), found => found is null) is not null)
        {
            throw uncertain ?? (Exception)new ResourceException($"The vendor answered that the binding {subsId} was unbound, but it still stands. Run again.");
        }
    }

    private static (string PoolKey, string X, string Last) Split(string id) => id.Split('/') is [{ Length: > 0 } pool, { Length: > 0 } x, { Length: > 0 } last]
        ? (pool, x, last)
        : throw new ResourceException($"'{id}' is not the ID of an AxnExtensionBinding; it is POOLKEY/PHONENOX/SUBSID, or POOLKEY/PHONENOX/ext:EXTENSION for an import.");

    /// <summary>Makes the changes one by one; where one fails, the state is what the vendor shows then.</summary>
    private static async Task<PropertyMap> ConvergeAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var (poolKey, x, subsId) = Split(id);
        Task<AxnExtension?> ReadAsync() => client.QuerySubscriptionDetailAsync(poolKey, x, subsId, context.CancellationToken);
        var done = state;
        try
        {
            var live = await context.ReadUntilAsync(ReadAsync, found => found is not null)
                ?? throw new ResourceException($"The binding {subsId} has ended or was unbound; an ended binding cannot be changed. Run refresh, then up.");
            foreach (var change in AxnExtensionBindingInputs.Changes(live, state, inputs, context.Time.GetUtcNow()))
            {
                await client.UpdateSubscriptionAsync(poolKey, x, subsId, change, context.CancellationToken);
                done = change.OperateType is "updateOutId" ? done.With("outId", change.Value) : done;
            }

            live = await context.ReadUntilAsync(ReadAsync, found => found is not null && !AxnExtensionBindingInputs.Changes(found, inputs, inputs, context.Time.GetUtcNow()).Any());
            if (live is null || AxnExtensionBindingInputs.Changes(live, inputs, inputs, context.Time.GetUtcNow()).Any())
            {
                throw new ResourceException($"The vendor answered that all changes of binding {subsId} were made, but does not show them.");
            }

            return AxnExtensionBindingInputs.DescribeState(poolKey, live, inputs);
        }
        catch (Exception exception) when (exception is VendorException or ResourceException or OperationCanceledException)
        {
            var seen = await context.LookInTheEndAsync(patient => client.QuerySubscriptionDetailAsync(poolKey, x, subsId, patient.CancellationToken));
            var held = seen is null ? done : AxnExtensionBindingInputs.DescribeState(poolKey, seen, done);
            var reason = exception is OperationCanceledException ? PartialFailureException.GivenUp : exception.Message;
            throw new PartialFailureException(id, held, seen?.ExpireDate is { } end ? [reason, $"The binding stands, and ends at {DyplsTime.ToText(end)} (UTC+08:00). Run again before that."] : [reason]);
        }
    }
}
