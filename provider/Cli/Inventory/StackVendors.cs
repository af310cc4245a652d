using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NumberProvider.Engine;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Access;

namespace NumberProvider.Cli.Inventory;

/// <summary>Reaches the vendors as the provider of a stack does: by the configuration under <c>number:</c>, then by the environment.</summary>
internal static class StackVendors
{
    /// <summary>The vendors of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="environment">Reads environment variables.</param>
    public static VendorAccess Of(ImmutableSortedDictionary<string, ConfigValue> config, Func<string, string?> environment) => new(
        (group, name) => Group(config, group)?.Text(name),
        (group, name) => Group(config, group)?.GetValueOrDefault(name) switch
        {
            PropertyNumber number => (int)number.Value,
            PropertyText { Value: var text } when int.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => null,
        },
        environment,
        TimeProvider.System);

    private static PropertyMap? Group(ImmutableSortedDictionary<string, ConfigValue> config, string group)
    {
        if (!config.TryGetValue($"number:{group}", out var value))
        {
            return null;
        }

        try
        {
            return PropertyJson.Parse(value.Text) as PropertyMap;
        }
        catch (JsonException)
        {
            throw new EngineException($"The configuration value 'number:{group}' must be an object.");
        }
    }
}
