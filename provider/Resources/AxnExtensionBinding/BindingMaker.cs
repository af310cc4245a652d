using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>Makes a binding so that none is made twice and none is left behind unknown.</summary>
/// <remarks>
/// Source: alibaba-dypls sheet, "No orphan after a lost create response". Binds on one private number go one after the other. The look before them is
/// shared by those that arrive together; it begins after the last create of the same number A has ended, so that it shows what that one made.
/// </remarks>
internal sealed class BindingMaker(ResourceContext context)
{
    /// <summary>How long a binding lives before it is extended; above the vendor's one minute.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly KeyedGate SameNumber = new();
    private static readonly KeyedGate SamePrivateNumber = new();

    /// <summary>Makes the binding, or takes over the one that an earlier attempt left on a pinned number.</summary>
    /// <param name="request">The binding wanted.</param>
    /// <param name="isLeased">Whether it is made for a short time first.</param>
    /// <exception cref="ResourceException">It was not made, or it cannot be known whether it was; the message says what to do.</exception>
    public async Task<MadeBinding> MakeAsync(AxnExtensionRequest request, bool isLeased)
    {
        if (request.PhoneNoX is null)
        {
            return await BindAsync(Leased(), () => Task.FromResult<MadeBinding?>(null));
        }

        var x = $"{request.PoolKey}/{request.PhoneNoX}";
        using var only = await SameNumber.EnterAsync($"{x}/{request.PhoneNoA}", context.CancellationToken);
        if (await FindAsync(request, context.CancellationToken) is { } found)
        {
            return found;
        }

        using var turn = await SamePrivateNumber.EnterAsync(x, context.CancellationToken);
        return await BindAsync(Leased(), () => LookAgainAsync(request));

        // A lease begins when it is this binding's turn.
        AxnExtensionRequest Leased()
        {
            var lease = context.Time.GetUtcNow() + Lease;
            return isLeased && lease < request.Expiration ? request with { Expiration = lease } : request;
        }
    }

    private async Task<MadeBinding> BindAsync(AxnExtensionRequest request, Func<Task<MadeBinding?>> lookAgain)
    {
        try
        {
            return new MadeBinding(await context.Vendors.Alibaba.Dypls.BindAxnExtensionAsync(request, context.CancellationToken), request.Expiration);
        }
        catch (VendorException exception) when (exception.Code == "isv.EXPIRE_DATE_ILLEGAL" && request.Expiration <= context.Time.GetUtcNow() + Lease)
        {
            throw new ResourceException(
                $"The vendor takes {DyplsTime.ToText(request.Expiration)} (UTC+08:00), {Lease.TotalMinutes:0} minutes from now, for past: its clock is ahead of this machine's. "
                + $"Set this machine's clock, or use orphanProtection lookup with phoneNoX. {exception.Message}",
                exception);
        }
        catch (VendorException exception) when (exception.Code == "isv.BIND_CONFLICT" && request.PhoneNoX is not null)
        {
            return await lookAgain() ?? throw new ResourceException($"The extension {request.Extension} of {Redaction.MaskNumber(request.PhoneNoX)} is taken by another number. {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is VendorException { Failure.MayHaveHappened: true } or OperationCanceledException)
        {
            return await lookAgain() ?? throw new ResourceException($"{Unknown(request)} {exception.Message}", exception);
        }
    }

    private static string Unknown(AxnExtensionRequest request) => request.PhoneNoX is { } x
        ? $"It is not known whether the binding on {Redaction.MaskNumber(x)} was made; it does not show up there. Run again: the provider looks before it binds. "
            + $"If you do not run again, look for the binding in the vendor's console: it would last until {DyplsTime.ToText(request.Expiration)} (UTC+08:00)."
        : $"It is not known whether the binding was made, nor on which number. If it was, it ends by itself at {DyplsTime.ToText(request.Expiration)} (UTC+08:00). Run again after that.";

    /// <summary>Looks after an uncertain outcome, a few times, also when the call's own time has run out.</summary>
    private Task<MadeBinding?> LookAgainAsync(AxnExtensionRequest request) => context.LookInTheEndAsync(
        patient => patient.ReadUntilAsync(() => FindAsync(request, patient.CancellationToken), found => found is not null));

    /// <summary>The binding of A on X: there is at most one in effect.</summary>
    private async Task<MadeBinding?> FindAsync(AxnExtensionRequest request, CancellationToken cancellationToken)
    {
        var bindings = await BindingDirectory.Of(context).AllAsync(request.PoolKey, request.PhoneNoX!, cancellationToken);
        if (bindings.FirstOrDefault(found => found.PhoneNoA == request.PhoneNoA) is not { } binding)
        {
            return null;
        }

        return request.Extension is null || request.Extension == binding.Extension
            ? new MadeBinding(new BoundExtension(binding.SubsId, binding.PhoneNoX, binding.Extension), binding.ExpireDate ?? request.Expiration)
            : throw new ResourceException(
                $"The number A is bound to {Redaction.MaskNumber(request.PhoneNoX!)} already, with the extension {binding.Extension} (SubsId {binding.SubsId}). Import that binding, or unbind it.");
    }
}
