using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>Numbers of an instance, one resource for all that have the same usage and the same flow. Their groups are left to the groups' own resources.</summary>
internal sealed class NumberSetExport(ProgramDraft draft, ExportedInstance instance)
{
    /// <summary>Adds numbers.</summary>
    public void Add(IReadOnlyList<CccNumber> numbers)
    {
        instance.TakeFlows(numbers);
        var sets = numbers.GroupBy(number => (number.Usage, number.ContactFlowId))
            .OrderBy(set => set.Key.Usage, StringComparer.Ordinal).ThenBy(set => set.Key.ContactFlowId, StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Add(set.Key.Usage, set.Key.ContactFlowId, [.. set.Select(number => number.Number)]);
        }
    }

    private void Add(string usage, string? flowId, IReadOnlyList<string> numbers)
    {
        var label = flowId is null ? usage.ToLowerInvariant() : $"{usage.ToLowerInvariant()}-{instance.NameOf(flowId)}";
        var name = draft.Names.Name($"{label}-numbers", $"{label}-numbers-{instance.Live.InstanceId}");
        var (terms, remark) = instance.Terms(usage, flowId);
        draft.AddNumbers(numbers, new ProgramResource(
            "PhoneNumberBindingSet",
            name,
            $"{instance.Live.InstanceId}/{name}/{string.Join(',', SetSelection.Of(numbers, instance.Live.Numbers.Select(number => number.Number)))}",
            [("instanceId", instance.Reference), ("setName", name), .. terms, ("phoneNumbers", new PropertyList(numbers.Select(number => (PropertyValue)number)))])
        {
            Remark = remark,
        });
    }
}
