using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of instances, the same for both API versions of the call center.</summary>
internal interface INumberDirectory
{
    /// <summary>Finds a number in an instance; null when it, or the instance, is not there.</summary>
    Task<CccNumber?> FindAsync(string instanceId, string number, CancellationToken cancellationToken);

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
}
