using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>Makes a binding so that none is made twice and none is left behind unknown.</summary>
/// <remarks>Source: alibaba-dypls sheet, "No orphan after a lost create response".</remarks>
internal sealed class BindingMaker(DyplsClient client, ResourceContext context)
{
    /// <summary>How long a binding without a pinned X lives before it is extended; above the vendor's one minute.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Makes the binding, or takes over the one that an earlier attempt left.</summary>
    public Task<BoundExtension> MakeAsync(AxnExtensionRequest request) =>
        request.PhoneNoX is { } x ? MakePinnedAsync(request, x) : MakeLeasedAsync(request);

    private async Task<BoundExtension> MakePinnedAsync(AxnExtensionRequest request, string x)
    {
        if (await FindAsync(request, x) is { } present)
        {
            return present;
        }

        try
        {
            return await client.BindAxnExtensionAsync(request, context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || exception.Code == "isv.BIND_CONFLICT")
        {
            return await context.ReadUntilAsync(() => FindAsync(request, x), found => found is not null)
                ?? throw new ResourceException(
                    exception.Failure.MayHaveHappened
                        ? $"It is not known whether the binding on {Redaction.MaskNumber(x)} was made; it does not show up there. Run again: the provider looks before it binds. {exception.Message}"
                        : $"The extension {request.Extension} of {Redaction.MaskNumber(x)} is taken by another number. {exception.Message}",
                    exception);
        }
    }

    private async Task<BoundExtension> MakeLeasedAsync(AxnExtensionRequest request)
    {
        var lease = context.Time.GetUtcNow() + Lease;
        try
        {
            return await client.BindAxnExtensionAsync(request with { Expiration = lease < request.Expiration ? lease : request.Expiration }, context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened)
        {
            throw new ResourceException(
                $"It is not known whether the binding was made. If it was, it ends by itself within {Lease.TotalMinutes:0} minutes. Run again after that. {exception.Message}", exception);
        }
    }

    /// <summary>The binding of A on X: there is at most one in effect.</summary>
    private async Task<BoundExtension?> FindAsync(AxnExtensionRequest request, string x)
    {
        foreach (var subsId in await client.QuerySubsIdAsync(request.PoolKey, x, context.CancellationToken))
        {
            if (await client.QuerySubscriptionDetailAsync(request.PoolKey, x, subsId, context.CancellationToken) is { } binding && binding.PhoneNoA == request.PhoneNoA)
            {
                return request.Extension is null || request.Extension == binding.Extension
                    ? new BoundExtension(binding.SubsId, binding.PhoneNoX, binding.Extension)
                    : throw new ResourceException(
                        $"The number A is bound to {Redaction.MaskNumber(x)} already, with the extension {binding.Extension} (SubsId {binding.SubsId}). Import that binding, or unbind it.");
            }
        }

        return null;
    }
}
