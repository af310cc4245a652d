using NumberProvider.Engine;
using NumberProvider.Vendors.Access;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>Reads live inventories: each list as a whole, in as many calls as it has pages.</summary>
/// <param name="vendors">The vendors.</param>
/// <param name="cancellationToken">Gives the reading up.</param>
/// <param name="apiVersion">The API version of the call center; null for that of the configuration.</param>
/// <remarks>The groups of numbers come with the list of numbers (alibaba-ccc sheet, 4.2), so that no group is asked for by itself.</remarks>
internal sealed class InventoryReader(VendorAccess vendors, CancellationToken cancellationToken, string? apiVersion = null)
{
    private const string Released = "RELEASED";

    private readonly string _apiVersion = apiVersion ?? vendors.CccApiVersion;

    private ICccInventory CallCenter => vendors.Alibaba.Ccc(_apiVersion);

    /// <summary>Reads what a query asks for.</summary>
    /// <exception cref="EngineException">Something that the query names does not exist.</exception>
    public async Task<LiveInventory> ReadAsync(InventoryQuery query)
    {
        var all = await ListInstancesAsync();
        if (query.Instances.FirstOrDefault(name => !all.Any(instance => IsCalled(instance, name))) is { } missing)
        {
            throw new EngineException($"The account has no instance '{missing}'. It has: {string.Join(", ", all.Select(instance => $"{instance.InstanceId} ({instance.Name})"))}.");
        }

        var instances = new List<LiveInstance>();
        foreach (var instance in all.Where(instance => query.Instances.Count == 0 || query.Instances.Any(name => IsCalled(instance, name))))
        {
            instances.Add(await ReadInstanceAsync(instance));
        }

        return new LiveInventory(instances, await CampaignsAsync(query), await BindingsAsync(query));
    }

    /// <summary>The instances of the account by identifier; those that were given back are not among them.</summary>
    public async Task<IReadOnlyList<CccInstance>> ListInstancesAsync() =>
        [.. (await CallCenter.ListInstancesAsync(cancellationToken)).Where(instance => instance.Status != Released).OrderBy(instance => instance.InstanceId, StringComparer.Ordinal)];

    /// <summary>The numbers of the account that no instance uses, in ordinal order; null where they cannot be known, because the API version has no list of them.</summary>
    public async Task<IReadOnlyList<CccUnassignedNumber>?> UnassignedAsync() => _apiVersion == CccApiVersion.V2017
        ? null
        : [.. (await vendors.Alibaba.Ccc2020.ListUnassignedAsync(searchPattern: null, cancellationToken)).OrderBy(number => number.Number, StringComparer.Ordinal)];

    /// <summary>All campaigns of virtual call centers.</summary>
    public Task<IReadOnlyList<LiveCampaign>> CampaignsAsync(IReadOnlyList<string> vdnIds) => CampaignsAsync(new InventoryQuery { Campaigns = [.. vdnIds.Select(vdnId => (vdnId, (string?)null))] });

    private static bool IsCalled(CccInstance instance, string name) => instance.InstanceId == name || instance.Name == name;

    /// <summary>Reads an instance with all that it holds.</summary>
    public async Task<LiveInstance> ReadInstanceAsync(CccInstance instance)
    {
        var groups = await CallCenter.ListSkillGroupsAsync(instance.InstanceId, cancellationToken);
        var flows = await CallCenter.ListContactFlowsAsync(instance.InstanceId, cancellationToken);
        var numbers = await CallCenter.ListPhoneNumbersAsync(instance.InstanceId, searchPattern: null, cancellationToken);

        // A list of groups may leave out those of other media (sheet, 4.10); their numbers still name them.
        var unlisted = numbers.SelectMany(number => number.SkillGroupIds).Distinct().Except(groups.Select(group => group.SkillGroupId))
            .Select(id => new CccSkillGroup(id, id.Split('@')[0], DisplayName: null, Description: null, MediaType: null));
        return new LiveInstance(
            instance.InstanceId,
            instance.Name,
            _apiVersion,
            [.. groups.Concat(unlisted).OrderBy(group => group.SkillGroupId, StringComparer.Ordinal)],
            [.. flows.OrderBy(flow => flow.ContactFlowId, StringComparer.Ordinal)],
            [.. numbers.OrderBy(number => number.Number, StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<LiveCampaign>> CampaignsAsync(InventoryQuery query)
    {
        var found = new SortedDictionary<string, LiveCampaign>(StringComparer.Ordinal);
        foreach (var (vdnId, campaignId) in query.Campaigns)
        {
            IEnumerable<string> ids = campaignId is null ? (await vendors.ISales.ListCampaignsAsync(vdnId, cancellationToken)).Select(campaign => campaign.Id) : [campaignId];
            foreach (var id in ids)
            {
                // The details reveal more of the calling numbers than the list does.
                found[$"{vdnId}/{id}"] = await vendors.ISales.GetCampaignAsync(vdnId, id, cancellationToken) is { } campaign
                    ? new LiveCampaign(vdnId, campaign)
                    : throw new EngineException($"The virtual call center {vdnId} has no campaign {id}.");
            }
        }

        return [.. found.Values];
    }

    private async Task<IReadOnlyList<LiveBinding>> BindingsAsync(InventoryQuery query)
    {
        var found = new List<LiveBinding>();
        foreach (var (poolKey, privateNumbers) in query.Pools)
        {
            foreach (var x in privateNumbers)
            {
                foreach (var subsId in await vendors.Alibaba.Dypls.QuerySubsIdAsync(poolKey, x, cancellationToken))
                {
                    // A binding may end between the two calls.
                    if (await vendors.Alibaba.Dypls.QuerySubscriptionDetailAsync(poolKey, x, subsId, cancellationToken) is { } binding)
                    {
                        found.Add(new LiveBinding(poolKey, binding));
                    }
                }
            }
        }

        return [.. found.DistinctBy(binding => binding.Binding.SubsId)
            .OrderBy(binding => binding.PoolKey, StringComparer.Ordinal)
            .ThenBy(binding => binding.Binding.PhoneNoX, StringComparer.Ordinal)
            .ThenBy(binding => binding.Binding.Extension, StringComparer.Ordinal)];
    }
}
