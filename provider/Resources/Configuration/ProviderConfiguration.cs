using System.Text.Json;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Configuration;

/// <summary>The provider's configuration, whichever way it came: stack configuration delivers objects as JSON text, programs may give them as they are.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 4.3.</remarks>
public sealed class ProviderConfiguration
{
    private static readonly string[] Internals = ["version", "pluginDownloadURL"];

    private readonly PropertyMap _values;

    private ProviderConfiguration(PropertyMap values) => _values = values;

    /// <summary>No configuration at all.</summary>
    public static ProviderConfiguration Empty { get; } = new(PropertyMap.Empty);

    /// <summary>Reads a configuration; secrets are taken out of their marks.</summary>
    /// <param name="arguments">The inputs of the provider resource.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static ProviderConfiguration Read(PropertyMap arguments, CheckReport report)
    {
        var objects = PropertyMap.From(arguments.Where(entry => !Internals.Contains(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, Parse(entry.Key, entry.Value, report))));
        return new ProviderConfiguration(Checking.Properties(ProviderSpec.Properties, objects, PropertyPath.To, report).WithoutSecrets());
    }

    /// <summary>A text; null when it is not given.</summary>
    public string? Text(string group, string name) => Group(group)?.Text(name);

    /// <summary>A whole number; null when it is not given.</summary>
    public int? Whole(string group, string name) => Group(group)?.Whole(name);

    private PropertyMap? Group(string name) => _values.GetValueOrDefault(name) as PropertyMap;

    private static PropertyValue Parse(string name, PropertyValue value, CheckReport report)
    {
        switch (value)
        {
            case var _ when ProviderSpec.Properties.All(property => property.Name != name):
                return value;
            case PropertySecret secret:
                return new PropertySecret(report.InSecret(() => Parse(name, secret.Value, report)));
            case PropertyText { Value: var text }:
                try
                {
                    return Numbers(PropertyJson.Parse(text));
                }
                catch (JsonException)
                {
                    report.Add(PropertyPath.To(name), "must be an object, or the text of one in JSON.");
                    return PropertyNull.Instance;
                }

            default:
                return Numbers(value);
        }
    }

    // Nested values of stack configuration are texts where users meant numbers: "30" counts as 30 for the settings that are numbers.
    private static PropertyValue Numbers(PropertyValue value) => value is PropertyMap map
        ? map.Select((name, element) => name is ("timeout" or "totalTimeout" or "maxRetries" or "ratePerSecond" or "maxBatch") && element is PropertyText { Value: var text }
            && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : element)
        : value;
}
