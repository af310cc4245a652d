using NumberProvider.Cli.Inventory;

namespace NumberProvider.Cli.Cloning;

/// <summary>What people see of a clone: what is mapped, what is open, and what is in one environment only.</summary>
/// <param name="clone">The clone.</param>
/// <param name="options">What was asked for.</param>
internal sealed class CloneReport(Clone clone, CloneOptions options)
{
    private const int MostNumbers = 10;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        var (from, to) = (options.From, options.To);
        var settled = clone.Mappings.Where(mapping => mapping.IsSettled).ToList();
        var literals = clone.Literals.Any(literal => !literal.Follows) ? clone.Literals.Where(literal => !literal.Follows) : clone.Literals;
        var open = clone.Mappings.Where(mapping => !mapping.IsSettled).ToList();
        return
        [
            .. Section("Mapped", settled.Select(mapping => Row(mapping.Kind, mapping.From, mapping.Kind == EnvironmentKind.Secret ? "" : mapping.To!, $"by {How(mapping)}{(mapping.Name is null ? "" : $" \"{mapping.Name}\"")}"))),
            .. Section("Open", open.Select(mapping => Row(mapping.Kind, mapping.From, mapping.To ?? "?", mapping.Problem ?? ""))),
            .. Section($"Only in {from}", OnlyIn(clone.Source, clone.Target, mapping => mapping.From, (one, other) => NamedCounterparts.AreCounterparts(one, other, from, to))),
            .. Section($"Only in {to}", OnlyIn(clone.Target, clone.Source, mapping => mapping.To, (one, other) => NamedCounterparts.AreCounterparts(other, one, from, to))),
            .. Section($"In the program itself, so that {to} would get what is {from}'s", literals.Select(literal => $"  {literal.Place}: {literal.Mapping.From}, in {to} {literal.Mapping.To}")),
            .. Section($"Up would take from {to}", clone.Removals.Select(removal => $"  {removal}")),
        ];
    }

    private static string Row(EnvironmentKind kind, string from, string to, string remark) => $"  {(kind == EnvironmentKind.PrivateNumber ? "private number" : kind.ToString().ToLowerInvariant()),-14} {from,-24} {to,-24} {remark}".TrimEnd();

    private static string How(Mapping mapping) => (mapping.Kind, mapping.Found) switch
    {
        (EnvironmentKind.Secret, Finding.Rule) => "copy",
        (_, var found) => found.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        return list.Count == 0 ? [] : [$"{title} ({list.Count}):", .. list, ""];
    }

    private IEnumerable<string> OnlyIn(LiveInventory here, LiveInventory there, Func<Mapping, string?> side, Func<string, string, bool> areCounterparts)
    {
        var mapped = clone.Mappings.Select(mapping => (mapping.Kind, side(mapping))).ToHashSet();
        var groups = here.Instances.SelectMany(instance => instance.Groups).Where(group => !mapped.Contains((EnvironmentKind.Group, group.SkillGroupId))
            && !there.Instances.SelectMany(instance => instance.Groups).Any(other => areCounterparts(group.Name, other.Name)));
        var flows = here.Instances.SelectMany(instance => instance.Flows).Where(flow => !mapped.Contains((EnvironmentKind.Flow, flow.ContactFlowId))
            && !there.Instances.SelectMany(instance => instance.Flows).Any(other => areCounterparts(flow.Name, other.Name)));
        var campaigns = here.Campaigns.Where(campaign => !mapped.Contains((EnvironmentKind.Campaign, campaign.Campaign.Id))
            && !there.Campaigns.Any(other => areCounterparts(campaign.Campaign.Name ?? "", other.Campaign.Name ?? "")));
        var numbers = here.Instances.SelectMany(instance => instance.Numbers).Where(number => !mapped.Contains((EnvironmentKind.Number, number.Number))).ToList();
        return
        [
            .. groups.Select(group => Only("group", group.SkillGroupId, group.DisplayName ?? group.Name)),
            .. flows.Select(flow => Only("flow", flow.ContactFlowId, flow.Name)),
            .. campaigns.Select(campaign => Only("campaign", campaign.Campaign.Id, campaign.Campaign.Name ?? "")),
            .. numbers.Take(MostNumbers).Select(number => Only("number", number.Number, number.Usage)),
            .. numbers.Count > MostNumbers ? [$"  and {numbers.Count - MostNumbers} more numbers"] : Array.Empty<string>(),
        ];
    }

    private static string Only(string kind, string id, string remark) => $"  {kind,-14} {id,-24} {remark}".TrimEnd();
}
