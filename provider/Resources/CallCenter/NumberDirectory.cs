using System.Collections.Concurrent;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances, each opened when it is first asked for.</summary>
/// <param name="open">Opens an instance in one API version.</param>
internal sealed class NumberDirectory(Func<string, IInstanceNumbers> open) : INumberDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<IInstanceNumbers>> _instances = new(StringComparer.Ordinal);

    public Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).FindAsync(new Lookup(number, IsRefresh: false), cancellationToken);

    public Task<CccNumber?> FindForRefreshAsync(string instanceId, string number, CancellationToken cancellationToken) =>
        Of(instanceId).FindAsync(new Lookup(number, IsRefresh: true), cancellationToken);

    public async Task<IReadOnlyList<CccNumber>?> ListAsync(string instanceId, string prefix, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await Of(instanceId).ListAsync(prefix, cancellationToken)).Where(number => number.Number.StartsWith(prefix, StringComparison.Ordinal))];
        }
        catch (VendorException exception) when (CccErrors.IsMissingInstance(exception))
        {
            return null;
        }
    }

    public Task<string?> AddAsync(
        string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).AddAsync(new Addition(number, usage, contactFlowId, [.. skillGroupIds.Order(StringComparer.Ordinal)]), cancellationToken);

    public Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken) =>
        Of(instanceId).ModifyAsync(number, usage, contactFlowId, cancellationToken);

    public Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken) =>
        Of(instanceId).SetSkillGroupsAsync(new GroupChange(number, skillGroupIds), cancellationToken);

    public Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken) => Of(instanceId).RemoveAsync(number, cancellationToken);

    public IDisposable Change(string instanceId) => Of(instanceId).Recent.Write();

    private IInstanceNumbers Of(string instanceId) => _instances.GetOrAdd(instanceId, id => new Lazy<IInstanceNumbers>(() => open(id))).Value;
}
