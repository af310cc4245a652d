using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>An instance whose numbers become resources, with what they share: the references to it and to its flows.</summary>
/// <param name="live">The instance.</param>
/// <param name="reference">How the program refers to it.</param>
/// <param name="draft">The program.</param>
/// <param name="defaultVersion">The API version for resources that name none.</param>
internal sealed class ExportedInstance(LiveInstance live, string reference, ProgramDraft draft, string defaultVersion)
{
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _flows = new(StringComparer.Ordinal);

    /// <summary>The instance.</summary>
    public LiveInstance Live => live;

    /// <summary>How the program refers to it.</summary>
    public string Reference => reference;

    /// <summary>Whether skill groups are resources of their own; in API version 2017-07-05 only numbers tell their groups.</summary>
    public bool HasGroups => live.ApiVersion != CccApiVersion.V2017;

    /// <summary>Makes configuration of the flows of numbers, in order.</summary>
    public void TakeFlows(IEnumerable<CccNumber> numbers)
    {
        foreach (var flowId in numbers.Select(number => number.ContactFlowId).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var flow = NameOf(flowId);
            _flows.Add(flowId, draft.Setting(draft.Names.Name($"{flow}-flow", $"{flow}-flow-{live.InstanceId}"), flowId, $"The flow \"{flow}\" of {live.InstanceId}."));
        }
    }

    /// <summary>What people call a flow.</summary>
    public string NameOf(string flowId) => live.Flows.FirstOrDefault(flow => flow.ContactFlowId == flowId)?.Name ?? flowId;

    /// <summary>What people call a skill group.</summary>
    public static string NameOf(CccSkillGroup group) => group.DisplayName is { Length: > 0 } display ? display : group.Name;

    /// <summary>How the program refers to a skill group.</summary>
    public string Group(CccSkillGroup group)
    {
        if (!_groups.TryGetValue(group.SkillGroupId, out var known))
        {
            var label = NameOf(group);
            known = draft.Setting(draft.Names.Name($"{label}-group", $"{label}-group-{live.InstanceId}"), group.SkillGroupId, $"The skill group \"{label}\" of {live.InstanceId}.");
            _groups.Add(group.SkillGroupId, known);
        }

        return known;
    }

    /// <summary>What numbers have in common, as properties: the usage, the flow, and the API version where it is not the default.</summary>
    /// <returns>The properties, and what is to be said of them; null for nothing.</returns>
    public (IEnumerable<(string Name, PropertyValue Value)> Properties, string? Remark) Terms(string usage, string? flowId)
    {
        var canHaveFlow = usage != "Outbound";
        List<(string, PropertyValue)> properties = [("usage", usage)];
        if (flowId is not null && canHaveFlow)
        {
            properties.Add(("contactFlowId", _flows[flowId]));
        }

        if (live.ApiVersion != defaultVersion)
        {
            properties.Add(("apiVersion", live.ApiVersion));
        }

        return (properties, flowId is null || canHaveFlow ? null : $"The vendor shows the flow {flowId} here, which an outgoing number cannot have; preview shows it as a change.");
    }
}
