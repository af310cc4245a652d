using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>Compares two configurations of the provider. Only another system of the vendor replaces: another region, another iSales server.</summary>
/// <remarks>"None" would make the engine go on with the old inputs (pulumi-provider-protocol sheet, 4.3), so any difference counts.</remarks>
internal static class ConfigurationDiff
{
    private static readonly (string Group, string Name)[] Systems = [("alibaba", "regionId"), ("isales", "endpoint")];

    public static DiffResponse Compare(PropertyMap olds, PropertyMap news)
    {
        var (before, after) = (olds.Without("__internal").WithoutSecrets(), news.Without("__internal").WithoutSecrets());
        var names = before.Keys.Union(after.Keys).Where(name => !Equals(before.GetValueOrDefault(name), after.GetValueOrDefault(name))).ToList();
        var response = new DiffResponse
        {
            Changes = names.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            Diffs = { names },
        };
        if (names.Count > 0 && !after.ContainsUnknowns)
        {
            var (old, wanted) = (ProviderConfiguration.Read(before, new CheckReport()), ProviderConfiguration.Read(after, new CheckReport()));
            response.Replaces.AddRange(Systems
                .Where(system => old.Text(system.Group, system.Name) is { } was && wanted.Text(system.Group, system.Name) is { } now && was != now)
                .Select(system => system.Group));
        }

        return response;
    }
}
