using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>Compares two configurations of the provider. Only another system of the vendor replaces: another region, another iSales server.</summary>
/// <remarks>
/// "None" would make the engine go on with the old inputs (pulumi-provider-protocol sheet, 4.3), so any difference counts.
/// A region whose endpoint is set by hand is no other system, nor is another port or scheme.
/// </remarks>
internal static class ConfigurationDiff
{
    private static readonly (string Group, string Name, VendorSystem System)[] Systems =
        [("alibaba", "regionId", VendorSystem.CallCenter), ("isales", "endpoint", VendorSystem.OutboundCampaigns)];

    public static DiffResponse Compare(DiffRequest request)
    {
        var before = Comparable(Requests.Optional(request.OldInputs) ?? Requests.Properties(request.Olds));
        var after = Comparable(Requests.Properties(request.News));
        var names = before.Keys.Union(after.Keys).Where(name => !Equals(before.GetValueOrDefault(name), after.GetValueOrDefault(name))).ToList();
        var response = new DiffResponse
        {
            Changes = names.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            Diffs = { names },
        };
        var (old, wanted) = (ProviderConfiguration.Read(before, new CheckReport()), ProviderConfiguration.Read(after, new CheckReport()));
        response.Replaces.AddRange(Systems
            .Where(system => names.Contains(system.Group) && Moves(system, old, wanted))
            .Where(system => !request.IgnoreChanges.Any(path => PropertyPath.Parse(path).Contains(PropertyPath.To(system.Group).Then(system.Name))))
            .Select(system => system.Group));
        return response;
    }

    private static PropertyMap Comparable(PropertyMap inputs) => inputs.Without("__internal").WithoutSecrets();

    // What the environment said in an earlier run is not known, so only the configurations are compared.
    private static bool Moves((string Group, string Name, VendorSystem System) system, ProviderConfiguration old, ProviderConfiguration wanted) =>
        old.Text(system.Group, system.Name) is not null
        && wanted.Text(system.Group, system.Name) is not null
        && !string.Equals(Host(system.System, old), Host(system.System, wanted), StringComparison.OrdinalIgnoreCase);

    private static string Host(VendorSystem system, ProviderConfiguration configuration) =>
        new VendorSettings(configuration, _ => null).HostOf(system);
}
