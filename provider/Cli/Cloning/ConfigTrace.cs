using System.Collections.Immutable;
using NumberProvider.Cli.Inventory;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Cli.Cloning;

/// <summary>Which texts of a configuration belong to the environment: those that properties refer to, and those that are called like something of the environment.</summary>
internal sealed class ConfigTrace
{
    /// <summary>Kinds whose identifiers say enough to be known by themselves; a campaign's <c>146</c> could be anything.</summary>
    private static readonly EnvironmentKind[] Telling = [EnvironmentKind.Instance, EnvironmentKind.Group, EnvironmentKind.Flow, EnvironmentKind.Pool, EnvironmentKind.Number, EnvironmentKind.PrivateNumber];

    private readonly Dictionary<string, HashSet<EnvironmentKind>> _kinds = new(StringComparer.Ordinal);

    /// <summary>Traces a program's uses back to its configuration.</summary>
    /// <param name="project">The project's name, the namespace of short keys.</param>
    /// <param name="program">The program.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="uses">What the program uses.</param>
    public ConfigTrace(string project, ProgramText program, ImmutableSortedDictionary<string, ConfigValue> config, IEnumerable<ValueUse> uses)
    {
        foreach (var use in uses)
        {
            if (program.At(use.Location) is { } word && ProgramText.ReferenceIn(word.Text) is { } root
                && new[] { root, $"{project}:{root}" }.FirstOrDefault(config.ContainsKey) is { } key)
            {
                _kinds.TryAdd(key, []);
                _kinds[key].Add(use.Kind);
            }
        }
    }

    /// <summary>The texts of a configuration that are called like something that the environment holds, whether the program uses them or not.</summary>
    public static IEnumerable<ValueUse> Held(ImmutableSortedDictionary<string, ConfigValue> config, LiveInventory inventory)
    {
        var held = new Dictionary<string, EnvironmentKind>(StringComparer.Ordinal);
        foreach (var instance in inventory.Instances)
        {
            held[instance.InstanceId] = EnvironmentKind.Instance;
            instance.Groups.ToList().ForEach(group => held[group.SkillGroupId] = EnvironmentKind.Group);
            instance.Flows.ToList().ForEach(flow => held[flow.ContactFlowId] = EnvironmentKind.Flow);
            instance.Numbers.ToList().ForEach(number => held[number.Number] = EnvironmentKind.Number);
        }

        return ConfigLeaf.In(config).Where(leaf => held.ContainsKey(leaf.Text)).Select(leaf => new ValueUse(held[leaf.Text], leaf.Text, leaf.Key, leaf.Path, Location: null));
    }

    /// <summary>The mapping of a text in a configuration value; null where it belongs to no environment.</summary>
    public Mapping? MappingOf(string key, string text, IReadOnlyList<Mapping> mappings) =>
        mappings.FirstOrDefault(mapping => mapping.From == text && (_kinds.TryGetValue(key, out var kinds) ? kinds.Contains(mapping.Kind) : Telling.Contains(mapping.Kind)));

    /// <summary>The keys whose whole value is a value of the environment.</summary>
    public IReadOnlyDictionary<(EnvironmentKind Kind, string From), string> Keys(ImmutableSortedDictionary<string, ConfigValue> config, IReadOnlyList<Mapping> mappings) => ConfigLeaf.In(config)
        .Where(leaf => leaf.Path is null)
        .Select(leaf => (Mapping: MappingOf(leaf.Key, leaf.Text, mappings), leaf.Key))
        .Where(pair => pair.Mapping is not null)
        .DistinctBy(pair => (pair.Mapping!.Kind, pair.Mapping.From))
        .ToDictionary(pair => (pair.Mapping!.Kind, pair.Mapping.From), pair => pair.Key);

    /// <summary>What another configuration has at the places of this one's texts.</summary>
    public IReadOnlyDictionary<(EnvironmentKind Kind, string From), string> Compare(
        ImmutableSortedDictionary<string, ConfigValue> config, ImmutableSortedDictionary<string, ConfigValue> other, IEnumerable<ValueUse> uses)
    {
        var known = uses.Select(use => new Mapping(use.Kind, use.Value, To: null, Finding.Open)).Distinct().ToList();
        var others = ConfigLeaf.In(other).ToDictionary(leaf => (leaf.Key, leaf.Path?.ToString()), leaf => leaf.Text);
        var found = new Dictionary<(EnvironmentKind, string), string>();
        foreach (var leaf in ConfigLeaf.In(config))
        {
            if (MappingOf(leaf.Key, leaf.Text, known) is { } mapping && others.TryGetValue((leaf.Key, leaf.Path?.ToString()), out var text))
            {
                found.TryAdd((mapping.Kind, mapping.From), text);
            }
        }

        return found;
    }
}
