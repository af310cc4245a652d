using System.Collections.Immutable;
using System.Text.Json;
using NumberProvider.Cli.Inventory;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>A text in a stack's configuration.</summary>
/// <param name="Key">The full key.</param>
/// <param name="Path">The way into the object or list; null where the value is the text itself.</param>
/// <param name="Text">The text as a program reads it.</param>
internal sealed record ConfigLeaf(string Key, PropertyPath? Path, string Text)
{
    /// <summary>The texts of a configuration that are not secret.</summary>
    public static IEnumerable<ConfigLeaf> In(ImmutableSortedDictionary<string, ConfigValue> config) =>
        config.Where(entry => !entry.Value.IsSecret).SelectMany(entry => In(entry.Key, entry.Value));

    /// <summary>A configuration value with its texts changed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="change">The new text for an old one.</param>
    public static PropertyValue Change(ConfigValue value, Func<string, string> change) => value.IsObject ? Change(Parse(value), change) : ConfigWord.Of(change(ConfigWord.Meaning(value.Text)));

    private static IEnumerable<ConfigLeaf> In(string key, ConfigValue value) =>
        value.IsObject ? In(key, path: null, Parse(value)) : [new ConfigLeaf(key, Path: null, ConfigWord.Meaning(value.Text))];

    private static IEnumerable<ConfigLeaf> In(string key, PropertyPath? path, PropertyValue value) => value switch
    {
        PropertyText text => [new ConfigLeaf(key, path, text.Value)],
        PropertyList list => list.SelectMany((item, index) => In(key, path is null ? PropertyPath.Parse($"[{index}]") : path.Then(index), item)),
        PropertyMap map => map.SelectMany(entry => In(key, path is null ? PropertyPath.To(entry.Key) : path.Then(entry.Key), entry.Value)),
        _ => [],
    };

    private static PropertyValue Change(PropertyValue value, Func<string, string> change) => value switch
    {
        PropertyText text => change(text.Value),
        PropertyList list => new PropertyList(list.Select(item => Change(item, change))),
        PropertyMap map => map.Select((_, item) => Change(item, change)),
        _ => value,
    };

    private static PropertyValue Parse(ConfigValue value)
    {
        try
        {
            return PropertyJson.Parse(value.Text);
        }
        catch (JsonException)
        {
            return value.Text;
        }
    }
}
