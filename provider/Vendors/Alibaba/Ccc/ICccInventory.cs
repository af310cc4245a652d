namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>What both API versions of the call center can list.</summary>
/// <remarks>Source: alibaba-ccc sheet, 2.1. Every method throws a <see cref="VendorException"/> when the vendor refuses.</remarks>
public interface ICccInventory
{
    /// <summary>Lists the instances: those of the account, or in API version 2017-07-05 those of the key's user.</summary>
    Task<IReadOnlyList<CccInstance>> ListInstancesAsync(CancellationToken cancellationToken);

    /// <summary>Reads an instance.</summary>
    Task<CccInstance> GetInstanceAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Lists the skill groups of an instance.</summary>
    Task<IReadOnlyList<CccSkillGroup>> ListSkillGroupsAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Lists the flows of an instance.</summary>
    Task<IReadOnlyList<CccContactFlow>> ListContactFlowsAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Lists the numbers of an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="searchPattern">A part of the number, or null for all; API version 2017-07-05 lists all numbers in any case.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<IReadOnlyList<CccNumber>> ListPhoneNumbersAsync(string instanceId, string? searchPattern, CancellationToken cancellationToken);
}
