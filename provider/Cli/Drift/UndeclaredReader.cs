using NumberProvider.Cli.Inventory;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors;
using NumberProvider.Vendors.Access;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Drift;

/// <summary>Looks for numbers that no resource declares: lists each instance that the state manages once, as the resources' own providers reach it.</summary>
/// <param name="start">The state.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="cancellationToken">Gives the reading up.</param>
internal sealed class UndeclaredReader(Snapshot start, Func<string, string?> environment, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, VendorAccess> _vendors = new(StringComparer.Ordinal);

    /// <summary>Reads the instances of resources.</summary>
    /// <param name="urns">The resources that were compared.</param>
    /// <param name="countsAsDrift">Whether what is found is drift.</param>
    /// <returns>What was found, and what cannot be known.</returns>
    public async Task<(Undeclared Found, IReadOnlyList<string> Unknown)> ReadAsync(IReadOnlySet<string> urns, bool countsAsDrift)
    {
        var holders = NumberHolder.In(start);
        var (instances, unknown) = (new List<UndeclaredNumbers>(), new List<string>());
        foreach (var ways in holders.Where(holder => urns.Contains(holder.State.Urn.ToString())).GroupBy(holder => holder.InstanceId).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var there = holders.Where(holder => holder.InstanceId == ways.Key).ToList();
            var declared = there.SelectMany(holder => holder.Numbers).ToHashSet(StringComparer.Ordinal);
            var secrets = there.Where(holder => holder.State.Inputs.ContainsSecrets || holder.State.Outputs.ContainsSecrets).Select(holder => SecretTexts.Of(holder.State, live: null)).ToList();
            string Clean(string text) => secrets.Aggregate(text, (hidden, secret) => secret.Hide(hidden));
            foreach (var way in ways.Select(holder => (holder.State.Provider, Version: holder.ApiVersion(VendorsOf(holder.State.Provider).CccApiVersion))).Distinct())
            {
                try
                {
                    var numbers = await VendorsOf(way.Provider).Alibaba.Ccc(way.Version).ListPhoneNumbersAsync(ways.Key, searchPattern: null, cancellationToken);
                    instances.Add(new UndeclaredNumbers(Clean(ways.Key), way.Version, [.. numbers.Where(number => !declared.Contains(number.Number)).OrderBy(number => number.Number, StringComparer.Ordinal).Select(number => Entry(number, Clean))]));
                }
                catch (Exception exception) when (exception is VendorException or MissingCredentialsException)
                {
                    instances.Add(new UndeclaredNumbers(Clean(ways.Key), way.Version, Numbers: null));
                    unknown.Add($"Numbers of {Clean(ways.Key)} that no resource declares: {Clean(exception.Message)}");
                }
            }
        }

        return (new Undeclared(countsAsDrift, instances), unknown);
    }

    /// <summary>The vendors as the provider of the state reaches them, which need not be as the stack's configuration says today.</summary>
    private VendorAccess VendorsOf(string? reference)
    {
        if (!_vendors.TryGetValue(reference ?? "", out var vendors))
        {
            var provider = start.Resources.FirstOrDefault(resource => $"{resource.Urn}::{resource.Id}" == reference);
            vendors = StackVendors.Of(provider?.Inputs.WithoutSecrets() ?? PropertyMap.Empty, environment);
            _vendors.Add(reference ?? "", vendors);
        }

        return vendors;
    }

    private static NumberEntry Entry(CccNumber number, Func<string, string> clean)
    {
        var known = new (string Name, string? Value)[] { ("usage", number.Usage), ("contactFlowId", number.ContactFlowId), ("province", number.Province), ("city", number.City) };
        var properties = PropertyMap.Of(known.Where(entry => entry.Value is { Length: > 0 }).Select(entry => (entry.Name, (PropertyValue)entry.Value!)));
        properties = number.SkillGroupIds.Count == 0 ? properties : properties.With("skillGroupIds", new PropertyList(number.SkillGroupIds.Select(group => (PropertyValue)group)));
        return new NumberEntry(number.Number, DriftState.Undeclared, ResourceNumbers.Details(ResourceNumbers.Binding, properties).ToDictionary(detail => detail.Key, detail => clean(detail.Value)));
    }
}
