using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances, the same for both API versions of the call center. What arrives together leaves in few calls.</summary>
internal interface INumberDirectory
{
    /// <summary>Finds a number in an instance; null when it, or the instance, is not there. The reading begins after the call.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken);

    /// <summary>The same for a refresh of many: callers that come together may be answered from a listing made a little earlier, after the last own write.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<CccNumber?> FindForRefreshAsync(string instanceId, string number, CancellationToken cancellationToken);

    /// <summary>Lists the numbers of an instance that begin with a prefix; null when the instance is not there.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="prefix">The prefix; empty for all numbers.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<IReadOnlyList<CccNumber>?> ListAsync(string instanceId, string prefix, CancellationToken cancellationToken);

    /// <summary>Binds a number.</summary>
    /// <returns>Why it was not bound, as far as the vendor says; null when nothing speaks against it.</returns>
    Task<string?> AddAsync(string instanceId, string number, string usage, string? contactFlowId, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken);

    /// <summary>Sets usage and flow; groups stay as they are.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="number">The number as it stands.</param>
    /// <param name="usage">The usage wanted.</param>
    /// <param name="contactFlowId">The flow wanted; null leaves the parameter out, empty sends it empty.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task ModifyAsync(string instanceId, CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken);

    /// <summary>Sets the groups that use a number: additions first.</summary>
    Task SetSkillGroupsAsync(string instanceId, CccNumber number, IReadOnlyList<string> skillGroupIds, CancellationToken cancellationToken);

    /// <summary>Unbinds a number with all that hangs on it.</summary>
    Task RemoveAsync(string instanceId, CccNumber number, CancellationToken cancellationToken);

    /// <summary>A change of an instance's numbers in another way than through this directory, until the result is disposed.</summary>
    IDisposable Change(string instanceId);
}
