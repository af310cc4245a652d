using System.Collections.Immutable;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>The configuration of the target: the source's with its values mapped, under what the target says itself.</summary>
/// <param name="trace">Tells which texts belong to the environment.</param>
/// <param name="mappings">Their counterparts.</param>
internal sealed class TargetConfig(ConfigTrace trace, IReadOnlyList<Mapping> mappings)
{
    private const string Provider = "number:";

    /// <summary>The values to write into the target's file, by full key; the provider's own are never copied.</summary>
    /// <param name="source">The source's configuration, defaults of the project included.</param>
    /// <param name="written">The keys that stand in the source's file.</param>
    /// <param name="target">What stands in the target's file.</param>
    public IReadOnlyDictionary<string, ConfigValue> Changes(
        ImmutableSortedDictionary<string, ConfigValue> source, IReadOnlySet<string> written, ImmutableSortedDictionary<string, ConfigValue> target)
    {
        var changes = new SortedDictionary<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var (key, value) in source.Where(entry => !entry.Key.StartsWith(Provider, StringComparison.Ordinal)))
        {
            var isMapped = !value.IsSecret && ConfigLeaf.In(ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(key, value)])).Any(leaf => Mapped(key, leaf.Text) is not null);
            var wanted = isMapped ? Change(key, value) : value;
            if (target.TryGetValue(key, out var present) ? isMapped && !Agrees(key, value, present) : isMapped || written.Contains(key))
            {
                changes.Add(key, wanted);
            }
        }

        return changes;
    }

    private string? Mapped(string key, string text) => trace.MappingOf(key, text, mappings)?.To;

    private ConfigValue Change(string key, ConfigValue value)
    {
        var changed = ConfigLeaf.Change(value, text => Mapped(key, text) ?? text);
        return value with { Text = value.IsObject ? PropertyJson.ToJson(changed) : ((PropertyText)changed).Value };
    }

    /// <summary>Whether the target's value has every counterpart in its place already; what else it says is its own.</summary>
    private bool Agrees(string key, ConfigValue source, ConfigValue target)
    {
        var there = ConfigLeaf.In(ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(key, target)])).ToDictionary(leaf => leaf.Path?.ToString() ?? "", leaf => leaf.Text);
        return ConfigLeaf.In(ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(key, source)]))
            .All(leaf => Mapped(key, leaf.Text) is not { } to || there.GetValueOrDefault(leaf.Path?.ToString() ?? "") == to);
    }
}
