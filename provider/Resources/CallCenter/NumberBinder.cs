using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>Binds numbers as a resource wants them, and lets them go, one by one; calls that come together leave together below.</summary>
/// <param name="apiVersion">The API version by which the numbers are managed.</param>
/// <param name="owner">The resource, by type and ID.</param>
/// <param name="context">The call.</param>
internal sealed class NumberBinder(string apiVersion, string owner, ResourceContext context)
{
    private readonly CallCenterSession _session = CallCenterSession.Of(context);
    private readonly INumberDirectory _directory = CallCenterSession.Of(context).Numbers(apiVersion);

    /// <summary>Looks for one of many numbers that are looked for at once.</summary>
    public async Task<CccNumber?> FindAsync(string instanceId, string number)
    {
        using var caller = _session.InFlight.Enter();
        return await _directory.FindAsync(instanceId, number, context.CancellationToken);
    }

    /// <summary>Looks for a number to refresh what is known of it; a listing made for another refresh a little earlier will do.</summary>
    public async Task<CccNumber?> ReadAsync(string instanceId, string number)
    {
        using var caller = _session.InFlight.Enter();
        return await _directory.FindForRefreshAsync(instanceId, number, context.CancellationToken);
    }

    /// <summary>Binds a number, or takes over one that is bound, and brings usage, flow and groups to what is wanted.</summary>
    /// <returns>The number as it is in the end, and what is not as wanted.</returns>
    /// <exception cref="ResourceException">It was not bound.</exception>
    /// <exception cref="VendorException">It was not bound.</exception>
    /// <exception cref="OperationCanceledException">The call was given up, and the number is not bound as far as can be seen.</exception>
    public async Task<(CccNumber Live, IReadOnlyList<string> Problems)> BindAsync(WantedNumber wanted)
    {
        using var caller = _session.InFlight.Enter();
        await _session.Claims.TakeAsync(wanted.InstanceId, wanted.Number, owner, context.CancellationToken);
        CccNumber live;
        try
        {
            live = await _directory.FindAsync(wanted.InstanceId, wanted.Number, context.CancellationToken) ?? await AddAsync(wanted);
        }
        catch (OperationCanceledException)
        {
            if (await FindInTheEndAsync(wanted) is { } bound)
            {
                return (bound, [PartialFailureException.GivenUp]);
            }

            throw;
        }

        return await ConvergeAsync(live, wanted);
    }

    /// <summary>Lets a number go, unless another resource has taken it in the meantime. One that is not bound counts as let go.</summary>
    /// <returns>Whether it was not left to another resource.</returns>
    public async Task<bool> ReleaseAsync(string instanceId, string number)
    {
        using var caller = _session.InFlight.Enter();
        using var release = _session.Claims.TryRelease(instanceId, number, owner);
        if (release is null)
        {
            return false;
        }

        if (await _directory.FindAsync(instanceId, number, context.CancellationToken) is { } live)
        {
            await RemoveAsync(instanceId, live);
        }

        return true;
    }

    private async Task RemoveAsync(string instanceId, CccNumber live)
    {
        try
        {
            await _directory.RemoveAsync(instanceId, live, context.CancellationToken);
        }
        catch (VendorException exception) when (CccErrors.IsMissing(exception) || exception.Failure.MayHaveHappened)
        {
            // What counts is what the vendor shows now.
        }

        var left = await context.ReadUntilAsync(() => _directory.FindAsync(instanceId, live.Number, context.CancellationToken), found => found is null);
        if (left is not null)
        {
            throw new ResourceException(
                $"The vendor did not unbind {live.Number} from {instanceId}: it is still there after it was removed. Look at it in the vendor's console, then run again.");
        }
    }

    private async Task<CccNumber> AddAsync(WantedNumber wanted)
    {
        string? refusal = null;
        VendorException? uncertain = null;
        try
        {
            refusal = await _directory.AddAsync(
                wanted.InstanceId, wanted.Number, wanted.Usage, wanted.ContactFlowId, wanted.SkillGroupIds ?? [], context.CancellationToken);
        }
        catch (VendorException exception) when (exception.Failure.MayHaveHappened || CccErrors.IsConflict(exception))
        {
            uncertain = exception;
        }

        var live = await context.ReadUntilAsync(
            () => _directory.FindAsync(wanted.InstanceId, wanted.Number, context.CancellationToken), found => found is not null || refusal is not null);
        return live ?? throw new ResourceException(
            $"The number {wanted.Number} was not bound to {wanted.InstanceId}: {refusal ?? uncertain?.Message ?? "the vendor reports success, but does not show it"}.", uncertain);
    }

    /// <summary>Brings usage, flow and groups of a bound number to what is wanted.</summary>
    private async Task<(CccNumber Live, IReadOnlyList<string> Problems)> ConvergeAsync(CccNumber live, WantedNumber wanted)
    {
        try
        {
            live = await SetGroupsAsync(await SetUseAsync(live, wanted), wanted);
            return (live, [.. wanted.Mismatches(live)]);
        }
        catch (Exception exception) when (exception is VendorException or ResourceException or OperationCanceledException)
        {
            return (await FindInTheEndAsync(wanted) ?? live, [exception is OperationCanceledException ? PartialFailureException.GivenUp : exception.Message]);
        }
    }

    private async Task<CccNumber> SetUseAsync(CccNumber live, WantedNumber wanted)
    {
        if (live.Usage == wanted.Usage && live.ContactFlowId == wanted.ContactFlowId)
        {
            return live;
        }

        await _directory.ModifyAsync(wanted.InstanceId, live, wanted.Usage, wanted.ContactFlowId, context.CancellationToken);
        live = await ReadUntilAsync(live, wanted, found => found.Usage == wanted.Usage && found.ContactFlowId == wanted.ContactFlowId);
        if (live.ContactFlowId is not null && wanted.ContactFlowId is null)
        {
            // The vendor may take a flow that is left out as one that stays; then an empty one unbinds it.
            await _directory.ModifyAsync(wanted.InstanceId, live, wanted.Usage, "", context.CancellationToken);
            live = await ReadUntilAsync(live, wanted, found => found.ContactFlowId is null);
        }

        return live;
    }

    private async Task<CccNumber> SetGroupsAsync(CccNumber live, WantedNumber wanted)
    {
        if (wanted.HasGroupsOf(live))
        {
            return live;
        }

        await _directory.SetSkillGroupsAsync(wanted.InstanceId, live, wanted.SkillGroupIds!, context.CancellationToken);
        return await ReadUntilAsync(live, wanted, wanted.HasGroupsOf);
    }

    private Task<CccNumber> ReadUntilAsync(CccNumber last, WantedNumber wanted, Func<CccNumber, bool> expected) => context.ReadUntilAsync(
        async () => await _directory.FindAsync(wanted.InstanceId, wanted.Number, context.CancellationToken) ?? last, expected);

    /// <summary>Looks after a failure, also when the call's time has run out; null when the number is not bound, or it cannot be known.</summary>
    private Task<CccNumber?> FindInTheEndAsync(WantedNumber wanted) =>
        context.LookInTheEndAsync(patient => _directory.FindAsync(wanted.InstanceId, wanted.Number, patient.CancellationToken));
}
