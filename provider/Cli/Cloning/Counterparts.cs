using NumberProvider.Cli.Inventory;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Cloning;

/// <summary>Finds the counterparts of all values that a program uses, reading of both environments what it needs.</summary>
/// <param name="source">Reads the environment that is cloned.</param>
/// <param name="target">Reads the environment that is made.</param>
/// <param name="decision">What people decided.</param>
/// <param name="rules">How numbers are assigned; null leaves them open.</param>
/// <param name="from">The stack that is cloned.</param>
/// <param name="to">The stack that is made.</param>
internal sealed class Counterparts(InventoryReader source, InventoryReader target, Decision decision, NumberRules? rules, string from, string to)
{
    private readonly NamedCounterparts _named = new(decision, from, to);

    /// <summary>Reads what a program uses of the source.</summary>
    public async Task<LiveInventory> ReadSourceAsync(IReadOnlyList<ValueUse> uses)
    {
        var used = Values(uses, EnvironmentKind.Instance);
        var instances = await ReadAsync(source, (await source.ListInstancesAsync()).Where(instance => used.Contains(instance.InstanceId)));
        return new LiveInventory(instances, await source.CampaignsAsync(Values(uses, EnvironmentKind.Vdn)), []);
    }

    /// <summary>The counterparts, and what the target holds.</summary>
    /// <param name="uses">What the program uses of the source.</param>
    /// <param name="held">What the source holds.</param>
    public async Task<(IReadOnlyList<Mapping> Mappings, LiveInventory Target)> FindAsync(IReadOnlyList<ValueUse> uses, LiveInventory held)
    {
        var all = await target.ListInstancesAsync();
        var instances = Values(uses, EnvironmentKind.Instance).Select(id => _named.Instance(
            id, [.. held.Instances.Select(instance => (instance.InstanceId, instance.Name))], [.. all.Select(instance => (instance.InstanceId, instance.Name))])).ToList();
        var chosen = instances.Where(mapping => mapping.IsSettled).Select(mapping => mapping.To!).ToHashSet(StringComparer.Ordinal);
        var live = await ReadAsync(target, all.Where(instance => chosen.Contains(instance.InstanceId)));
        LiveInstance? TargetOf(LiveInstance? one) => live.FirstOrDefault(instance => instance.InstanceId == instances.Find(mapping => mapping.From == one?.InstanceId)?.To);

        LiveInstance? Holder(Func<LiveInstance, bool> holds) => held.Instances.FirstOrDefault(holds) ?? (held.Instances.Count == 1 ? held.Instances[0] : null);
        var groups = Values(uses, EnvironmentKind.Group).Select(id => (Id: id, Source: Holder(instance => instance.Groups.Any(group => group.SkillGroupId == id))))
            .Select(group => _named.Group(group.Id, group.Source, TargetOf(group.Source)));
        var flows = Values(uses, EnvironmentKind.Flow).Select(id => (Id: id, Source: Holder(instance => instance.Flows.Any(flow => flow.ContactFlowId == id))))
            .Select(flow => _named.Flow(flow.Id, flow.Source, TargetOf(flow.Source)));

        var centers = Values(uses, EnvironmentKind.Vdn).Select(id => _named.Unlisted(EnvironmentKind.Vdn, id)).ToList();
        var campaigns = await target.CampaignsAsync([.. centers.Select(mapping => mapping.To).OfType<string>()]);
        var unlisted = new[] { EnvironmentKind.Pool, EnvironmentKind.PrivateNumber }.SelectMany(kind => Values(uses, kind).Select(value => _named.Unlisted(kind, value)));
        var inventory = new LiveInventory(live, campaigns, []);
        return ([
            .. instances, .. groups, .. flows, .. centers,
            .. Values(uses, EnvironmentKind.Campaign).Select(id => _named.Campaign(id, held.Campaigns, campaigns)),
            .. unlisted,
            .. await NumbersAsync(uses, held, live),
        ], inventory);
    }

    private static IReadOnlyList<string> Values(IReadOnlyList<ValueUse> uses, EnvironmentKind kind) =>
        [.. uses.Where(use => use.Kind == kind).Select(use => use.Value).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<LiveInstance>> ReadAsync(InventoryReader reader, IEnumerable<CccInstance> instances)
    {
        var read = new List<LiveInstance>();
        foreach (var instance in instances)
        {
            read.Add(await reader.ReadInstanceAsync(instance));
        }

        return read;
    }

    private async Task<IReadOnlyList<Mapping>> NumbersAsync(IReadOnlyList<ValueUse> uses, LiveInventory held, IReadOnlyList<LiveInstance> live)
    {
        var numbers = Values(uses, EnvironmentKind.Number);
        if (numbers.Count == 0)
        {
            return [];
        }

        var bound = live.SelectMany(instance => instance.Numbers).Select(number => number.Number).ToHashSet(StringComparer.Ordinal);

        // A number that the program wants and no instance holds yet counts as one that can do everything.
        var wanted = uses.Where(use => use.Kind == EnvironmentKind.Number && use.Path?.Segments[0] is not "callerNumbers").Select(use => new CccNumber { Number = use.Value, Usage = "Bidirection" });
        CccNumber[] bindings = [.. held.Instances.SelectMany(instance => instance.Numbers).Concat(wanted).DistinctBy(number => number.Number)];
        return new NumberAssignment(decision, rules, bindings, await target.UnassignedAsync(), bound, to).Assign(numbers);
    }
}
