using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>One binding of a real number to a private one with an extension.</summary>
internal sealed class AxnExtensionBindingResource : Resource
{
    private static readonly string[] ChosenByVendor = ["phoneNoX", "extension"];

    public override ResourceSpec Spec => AxnExtensionBindingSpec.Spec;

    public override void CheckTogether(PropertyMap inputs, CheckReport report)
    {
        if (inputs.ContainsKey("extension") && !inputs.ContainsKey("phoneNoX"))
        {
            report.Add(PropertyPath.To("extension"), "is taken only together with phoneNoX.");
        }
    }

    // What the vendor chose may be pinned, and a pin taken out, without touching the binding; a callback number cannot be taken away.
    public override IReadOnlyList<PropertyDifference> Refine(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        [.. differences
            .Where(difference => !ChosenByVendor.Any(name => difference.Path.Equals(PropertyPath.To(name))
                && (difference.Kind == DifferenceKind.Delete || (news.Text(name) is { } pinned && pinned == oldState.Text(name)))))
            .Select(difference => difference.Kind == DifferenceKind.Delete && difference.Path.Equals(PropertyPath.To("phoneNoB")) ? difference with { Replaces = true } : difference)];

    // The vendor refuses the same A, or the same extension, twice on one X.
    public override bool DeletesBeforeReplace(PropertyMap oldState, PropertyMap news, IReadOnlyList<PropertyDifference> differences) =>
        base.DeletesBeforeReplace(oldState, news, differences)
        || (news.GetValueOrDefault("phoneNoX") is { } x && (x.ContainsUnknowns || news.Text("phoneNoX") == oldState.Text("phoneNoX")));

    public override async Task<ResourceSnapshot> CreateAsync(PropertyMap inputs, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var request = AxnExtensionBindingInputs.ToRequest(inputs, context.Time.GetUtcNow());
        var bound = await new BindingMaker(client, context).MakeAsync(request);
        var id = $"{request.PoolKey}/{bound.PhoneNoX}/{bound.SubsId}";
        var asBound = inputs.Select((_, value) => value).With("phoneNoX", bound.PhoneNoX).With("extension", bound.Extension).With("subsId", bound.SubsId);
        return new ResourceSnapshot(id, await ConvergeAsync(id, asBound, inputs, context));
    }

    public override async Task<LiveResource?> ReadAsync(string id, PropertyMap? inputs, PropertyMap? state, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var (poolKey, x, last) = Split(id);
        var live = last.StartsWith("ext:", StringComparison.Ordinal)
            ? await FindByExtensionAsync(client, poolKey, x, last["ext:".Length..], context.CancellationToken)
            : await client.QuerySubscriptionDetailAsync(poolKey, x, last, context.CancellationToken);
        return live is null
            ? null
            : new LiveResource(
                $"{poolKey}/{x}/{live.SubsId}",
                AxnExtensionBindingInputs.DescribeState(poolKey, live, inputs),
                AxnExtensionBindingInputs.Describe(poolKey, live, inputs));
    }

    public override Task<PropertyMap> UpdateAsync(string id, PropertyMap state, PropertyMap oldInputs, PropertyMap inputs, ResourceContext context) =>
        ConvergeAsync(id, state, inputs, context);

    public override async Task DeleteAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var (poolKey, x, subsId) = Split(id);
        try
        {
            await client.UnbindSubscriptionAsync(poolKey, x, subsId, context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened)
        {
            if (await client.QuerySubscriptionDetailAsync(poolKey, x, subsId, context.CancellationToken) is not null)
            {
                throw;
            }
        }
    }

    private static (string PoolKey, string X, string Last) Split(string id) => id.Split('/') is [{ Length: > 0 } pool, { Length: > 0 } x, { Length: > 0 } last]
        ? (pool, x, last)
        : throw new ResourceException($"'{id}' is not the ID of an AxnExtensionBinding; it is POOLKEY/PHONENOX/SUBSID, or POOLKEY/PHONENOX/ext:EXTENSION for an import.");

    private static async Task<AxnExtension?> FindByExtensionAsync(DyplsClient client, string poolKey, string x, string extension, CancellationToken cancellationToken)
    {
        foreach (var subsId in await client.QuerySubsIdAsync(poolKey, x, cancellationToken))
        {
            if (await client.QuerySubscriptionDetailAsync(poolKey, x, subsId, cancellationToken) is { } binding && binding.Extension == extension)
            {
                return binding;
            }
        }

        return null;
    }

    /// <summary>Makes the changes one by one; where one fails, the state is what the vendor shows then.</summary>
    private static async Task<PropertyMap> ConvergeAsync(string id, PropertyMap state, PropertyMap inputs, ResourceContext context)
    {
        var client = context.Vendors.Alibaba.Dypls;
        var (poolKey, x, subsId) = Split(id);
        Task<AxnExtension?> ReadAsync() => client.QuerySubscriptionDetailAsync(poolKey, x, subsId, context.CancellationToken);
        AxnExtension? live = null;
        var done = state;
        try
        {
            live = await context.ReadUntilAsync(ReadAsync, found => found is not null)
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
            var held = live is null ? done : AxnExtensionBindingInputs.DescribeState(poolKey, live, done);
            throw new PartialFailureException(id, held, [exception.Message]);
        }
    }
}
