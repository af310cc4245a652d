using NumberProvider.Cli.Inventory;

namespace NumberProvider.Cli.Cloning;

/// <summary>A thing of one environment that has no counterpart in the other.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">What people call it; for a number its usage.</param>
internal sealed record Unmatched(EnvironmentKind Kind, string Id, string Name)
{
    /// <summary>What the source alone has, numbers last.</summary>
    public static IReadOnlyList<Unmatched> InSource(Clone clone, CloneOptions options) =>
        Find(clone.Source, clone.Target, [.. clone.Mappings.Select(mapping => (mapping.Kind, mapping.From))], (one, other) => NamedCounterparts.AreCounterparts(one, other, options.From, options.To));

    /// <summary>What the target alone has, numbers last.</summary>
    public static IReadOnlyList<Unmatched> InTarget(Clone clone, CloneOptions options) =>
        Find(clone.Target, clone.Source, [.. clone.Mappings.Select(mapping => (mapping.Kind, mapping.To))], (one, other) => NamedCounterparts.AreCounterparts(other, one, options.From, options.To));

    private static IReadOnlyList<Unmatched> Find(LiveInventory here, LiveInventory there, HashSet<(EnvironmentKind, string?)> mapped, Func<string, string, bool> areCounterparts)
    {
        var groups = here.Instances.SelectMany(instance => instance.Groups).Where(group => !mapped.Contains((EnvironmentKind.Group, group.SkillGroupId))
            && !there.Instances.SelectMany(instance => instance.Groups).Any(other => areCounterparts(group.Name, other.Name)));
        var flows = here.Instances.SelectMany(instance => instance.Flows).Where(flow => !mapped.Contains((EnvironmentKind.Flow, flow.ContactFlowId))
            && !there.Instances.SelectMany(instance => instance.Flows).Any(other => areCounterparts(flow.Name, other.Name)));
        var campaigns = here.Campaigns.Where(campaign => !mapped.Contains((EnvironmentKind.Campaign, campaign.Campaign.Id))
            && !there.Campaigns.Any(other => areCounterparts(campaign.Campaign.Name ?? "", other.Campaign.Name ?? "")));
        var numbers = here.Instances.SelectMany(instance => instance.Numbers).Where(number => !mapped.Contains((EnvironmentKind.Number, number.Number)));
        return
        [
            .. groups.Select(group => new Unmatched(EnvironmentKind.Group, group.SkillGroupId, group.DisplayName ?? group.Name)),
            .. flows.Select(flow => new Unmatched(EnvironmentKind.Flow, flow.ContactFlowId, flow.Name)),
            .. campaigns.Select(campaign => new Unmatched(EnvironmentKind.Campaign, campaign.Campaign.Id, campaign.Campaign.Name ?? "")),
            .. numbers.Select(number => new Unmatched(EnvironmentKind.Number, number.Number, number.Usage)),
        ];
    }
}
