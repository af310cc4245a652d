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
    private const string Namespace = "number:";

    /// <summary>The vendors of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="environment">Reads environment variables.</param>
    public static VendorAccess Of(ImmutableSortedDictionary<string, ConfigValue> config, Func<string, string?> environment) => Of(
        PropertyMap.Of(config.Where(entry => entry.Key.StartsWith(Namespace, StringComparison.Ordinal)).Select(entry => (entry.Key[Namespace.Length..], (PropertyValue)entry.Value.Text))), environment);

    /// <summary>The vendors of a provider.</summary>
    /// <param name="inputs">Its inputs: objects, or their texts in JSON.</param>
    /// <param name="environment">Reads environment variables.</param>
    public static VendorAccess Of(PropertyMap inputs, Func<string, string?> environment) => new(
        (group, name) => Group(inputs, group)?.Text(name),
        (group, name) => Group(inputs, group)?.GetValueOrDefault(name) switch
        {
            PropertyNumber number => (int)number.Value,
            PropertyText { Value: var text } when int.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => null,
        },
        environment,
        TimeProvider.System);

    private static PropertyMap? Group(PropertyMap inputs, string group)
    {
        try
        {
            return inputs.GetValueOrDefault(group) switch
            {
                PropertyText { Value: var text } => PropertyJson.Parse(text) as PropertyMap,
                var value => value as PropertyMap,
            };
        }
        catch (JsonException)
        {
            throw new EngineException($"The configuration value '{Namespace}{group}' must be an object.");
        }
    }
}
