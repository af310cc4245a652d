using NumberProvider.Cli.Inventory;

namespace NumberProvider.Cli.Cloning;

/// <summary>Looks counterparts up by name: instances first, then what is in them.</summary>
internal sealed class NamedCounterparts(Decision decision, string from, string to)
{
    /// <summary>Whether two names are the same, or differ by the name of the stack only.</summary>
    public static bool AreCounterparts(string source, string target, string from, string to) =>
        source.Length > 0 && (source == target || source.Replace(from, to, StringComparison.OrdinalIgnoreCase) == target);

    /// <summary>The counterpart of an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="source">Identifier and name of the source account's instances.</param>
    /// <param name="target">Identifier and name of the target account's instances.</param>
    public Mapping Instance(string instanceId, IReadOnlyList<(string Id, string Name)> source, IReadOnlyList<(string Id, string Name)> target)
    {
        var name = source.FirstOrDefault(instance => instance.Id == instanceId).Name;
        var others = target.Where(instance => instance.Id != instanceId).ToList();
        var found = others.Where(instance => name is not null && AreCounterparts(name, instance.Name)).ToList();
        found = found.Count > 0 ? found : [.. others.Where(instance => AreCounterparts(instanceId, instance.Id))];
        return decision.On(
            Found(EnvironmentKind.Instance, instanceId, name, [.. found.Select(instance => instance.Id)]),
            id => target.Any(instance => instance.Id == id) ? null : $"{to} has no instance {id}; it has {List(target.Select(instance => instance.Id))}");
    }

    /// <summary>The counterpart of a skill group.</summary>
    public Mapping Group(string groupId, LiveInstance? source, LiveInstance? target)
    {
        var group = source?.Groups.FirstOrDefault(group => group.SkillGroupId == groupId);
        var groups = target?.Groups ?? [];
        var found = group is null ? [] : groups.Where(other => AreCounterparts(group.Name, other.Name)).ToList();
        found = found.Count > 0 || group?.DisplayName is null ? found : [.. groups.Where(other => AreCounterparts(group.DisplayName, other.DisplayName ?? ""))];
        return decision.On(
            Found(EnvironmentKind.Group, groupId, group?.Name, [.. found.Select(other => other.SkillGroupId)]),
            id => groups.Any(other => other.SkillGroupId == id) ? null : $"{to} has no skill group {id}; it has {List(groups.Select(other => other.SkillGroupId))}");
    }

    /// <summary>The counterpart of a flow.</summary>
    public Mapping Flow(string flowId, LiveInstance? source, LiveInstance? target)
    {
        var name = source?.Flows.FirstOrDefault(flow => flow.ContactFlowId == flowId)?.Name;
        var flows = target?.Flows ?? [];
        return decision.On(
            Found(EnvironmentKind.Flow, flowId, name, [.. flows.Where(flow => name is not null && AreCounterparts(name, flow.Name)).Select(flow => flow.ContactFlowId)]),
            id => flows.Any(flow => flow.ContactFlowId == id) ? null : $"{to} has no flow {id}; it has {List(flows.Select(flow => flow.ContactFlowId))}");
    }

    /// <summary>The counterpart of a campaign.</summary>
    public Mapping Campaign(string campaignId, IReadOnlyList<LiveCampaign> source, IReadOnlyList<LiveCampaign> target)
    {
        var name = source.FirstOrDefault(campaign => campaign.Campaign.Id == campaignId)?.Campaign.Name;
        var found = target.Where(campaign => campaign.Campaign.Id != campaignId && name is not null && AreCounterparts(name, campaign.Campaign.Name ?? ""));
        var value = Found(EnvironmentKind.Campaign, campaignId, name, [.. found.Select(campaign => campaign.Campaign.Id)]);
        return decision.On(
            target.Count > 0 ? value : value with { Problem = "its virtual call center has no counterpart yet, or one without campaigns" },
            id => target.Any(campaign => campaign.Campaign.Id == id) ? null : $"{to} has no campaign {id}; it has {List(target.Select(campaign => campaign.Campaign.Id))}");
    }

    /// <summary>The counterpart of something that the vendors do not list.</summary>
    public Mapping Unlisted(EnvironmentKind kind, string value) => decision.On(
        new Mapping(kind, value, To: null, Finding.Open, Problem: "the vendor does not list these: write the counterpart into the mapping, or give it in --table"), _ => null);

    private static string List(IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } list ? list : "none";

    private Mapping Found(EnvironmentKind kind, string value, string? name, IReadOnlyList<string> found) => new(
        kind,
        value,
        found is [var only] ? only : null,
        Finding.Name,
        name,
        name is null ? $"{from} has none of that ID" : found.Count == 0 ? $"none in {to} is called '{name}'" : $"several in {to} are called '{name}': {List(found)}");

    private bool AreCounterparts(string source, string target) => AreCounterparts(source, target, from, to);
}
