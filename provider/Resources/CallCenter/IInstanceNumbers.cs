using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The numbers of one instance. What is asked and changed together goes out together.</summary>
internal interface IInstanceNumbers
{
    /// <summary>What a refresh may use again.</summary>
    RecentListings Recent { get; }

    /// <summary>Finds a number; null when it, or the instance, is not there.</summary>
    Task<CccNumber?> FindAsync(Lookup lookup, CancellationToken cancellationToken);

    /// <summary>Lists the numbers whose beginning it is, and perhaps others.</summary>
    Task<IReadOnlyList<CccNumber>> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Binds a number; gives the reason why it was not bound, or null.</summary>
    Task<string?> AddAsync(Addition addition, CancellationToken cancellationToken);

    /// <summary>Sets usage and flow.</summary>
    Task ModifyAsync(CccNumber number, string usage, string? contactFlowId, CancellationToken cancellationToken);

    /// <summary>Sets the groups of a number.</summary>
    Task SetSkillGroupsAsync(GroupChange change, CancellationToken cancellationToken);

    /// <summary>Unbinds a number.</summary>
    Task RemoveAsync(CccNumber number, CancellationToken cancellationToken);
}
