using System.Collections.Concurrent;
using NumberProvider.Resources.Coalescing;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances in API version 2020-07-01.</summary>
internal sealed class NumberDirectory2020(Ccc2020Client client, InFlight inFlight, int maxBatch, TimeProvider time) : INumberDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<InstanceNumbers2020>> _instances = new(StringComparer.Ordinal);
    private readonly ModificationPacer _pacer = new();

    public Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).Lookups.AddAsync(new Lookup(number, IsRefresh: false), cancellationToken);

    public Task<CccNumber?> FindForRefreshAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).Lookups.AddAsync(new Lookup(number, IsRefresh: true), cancellationToken);

    public async Task<IReadOnlyList<CccNumber>?> ListAsync(string instanceId, string prefix, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await client.ListPhoneNumbersAsync(instanceId, prefix, cancellationToken)).Where(number => number.Number.StartsWith(prefix, StringComparison.Ordinal))];
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            return null;
        }
    }

    // The groups come in a second step; this version does not take them here.
    public Task<string?> AddAsync(
        string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).Additions.AddAsync(new Addition(number, usage, contactFlowId, []), cancellationToken);

    public async Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken)
    {
        using var write = Of(instanceId).Recent.Write();
        await _pacer.RunAsync(() => client.ModifyPhoneNumberAsync(instanceId, number.Number, usage, contactFlowId, cancellationToken), cancellationToken);
    }

    public Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).GroupChanges.AddAsync(new GroupChange(number, skillGroupIds), cancellationToken);

    public Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken) =>
        Of(instanceId).Removals.AddAsync(number.Number, cancellationToken);

    public IDisposable Change(string instanceId) => Of(instanceId).Recent.Write();

    private InstanceNumbers2020 Of(string instanceId) =>
        _instances.GetOrAdd(instanceId, id => new Lazy<InstanceNumbers2020>(() => new InstanceNumbers2020(client, id, inFlight, new PartSize(maxBatch), time))).Value;
}
