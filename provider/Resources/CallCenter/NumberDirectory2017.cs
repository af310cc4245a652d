using System.Collections.Concurrent;
using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances in API version 2017-07-05.</summary>
internal sealed class NumberDirectory2017(Ccc2017Client client, InFlight inFlight, int maxBatch, TimeProvider time) : INumberDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<InstanceNumbers2017>> _instances = new(StringComparer.Ordinal);
    private readonly ModificationPacer _pacer = new();

    public Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).Lookups.AddAsync(new Lookup(number, IsRefresh: false), cancellationToken);

    public Task<CccNumber?> FindForRefreshAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).Lookups.AddAsync(new Lookup(number, IsRefresh: true), cancellationToken);

    public async Task<IReadOnlyList<CccNumber>?> ListAsync(string instanceId, string prefix, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await client.ListPhoneNumbersAsync(instanceId, cancellationToken)).Where(number => number.Number.StartsWith(prefix, StringComparison.Ordinal))];
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            return null;
        }
    }

    public Task<string?> AddAsync(
        string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).Additions.AddAsync(new Addition(number, usage, contactFlowId, [.. skillGroupIds.Order(StringComparer.Ordinal)]), cancellationToken);

    // The vendor may take an absent group list as "none": the present groups go along, so that only usage and flow change.
    public async Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken)
    {
        using var write = Of(instanceId).Recent.Write();
        await _pacer.RunAsync(
            () => client.ModifyPhoneNumberAsync(instanceId, InstanceNumbers2017.IdOf(number), usage, contactFlowId, number.SkillGroupIds, cancellationToken), cancellationToken);
    }

    public Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).GroupChanges.AddAsync(new GroupChange(number, skillGroupIds), cancellationToken);

    // One call a number: this version has no call that removes many.
    public async Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken)
    {
        using var write = Of(instanceId).Recent.Write();
        await _pacer.RunAsync(() => client.RemovePhoneNumberAsync(instanceId, InstanceNumbers2017.IdOf(number), cancellationToken), cancellationToken);
    }

    public IDisposable Change(string instanceId) => Of(instanceId).Recent.Write();

    private InstanceNumbers2017 Of(string instanceId) =>
        _instances.GetOrAdd(instanceId, id => new Lazy<InstanceNumbers2017>(() => new InstanceNumbers2017(client, id, inFlight, new PartSize(maxBatch), time))).Value;
}
