using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>An instance whose numbers become resources, with what they share: the references to it and to its flows.</summary>
/// <param name="live">The instance.</param>
/// <param name="reference">How the program refers to it.</param>
/// <param name="draft">The program.</param>
internal sealed class ExportedInstance(LiveInstance live, string reference, ProgramDraft draft)
{
    private readonly Dictionary<string, string> _flows = new(StringComparer.Ordinal);

    /// <summary>The instance.</summary>
    public LiveInstance Live => live;

    /// <summary>How the program refers to it.</summary>
    public string Reference => reference;

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

    /// <summary>The usage and the flow of numbers, as properties.</summary>
    /// <returns>The properties, and what is to be said of them; null for nothing.</returns>
    public (IEnumerable<(string Name, PropertyValue Value)> Properties, string? Remark) Terms(string usage, string? flowId) => flowId is null ? ([("usage", usage)], null)
        : usage == "Outbound" ? ([("usage", usage)], $"The vendor shows the flow {flowId} here, which an outgoing number cannot have; preview shows it as a change.")
        : ([("usage", usage), ("contactFlowId", _flows[flowId])], null);
}
