using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>The resources of the call center: numbers, and who may use them.</summary>
internal sealed class CallCenterExport(ProgramDraft draft, ExportOptions options)
{
    /// <summary>Adds an instance as far as it is taken.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="isOnly">Whether it is the only one, so that it needs no name of its own.</param>
    public void Add(LiveInstance instance, bool isOnly)
    {
        var groups = instance.Groups.Where(IsTaken).ToList();
        var taken = instance.Numbers.Where(number => options.Numbers.Takes(number.Number) && (options.Groups.Count == 0 || groups.Exists(group => number.SkillGroupIds.Contains(group.SkillGroupId)))).ToList();
        if (taken.Count == 0)
        {
            draft.Omit($"The instance {instance.InstanceId} ({instance.Name}): no number of it is taken.");
            return;
        }

        var name = isOnly ? draft.Names.Name("instanceId") : draft.Names.Name($"{instance.InstanceId}-instanceId");
        var instanceId = draft.Setting(name, instance.InstanceId, $"The instance \"{instance.Name}\" of the call center.");
        if (options.Shape == ExportShape.Number)
        {
            AddNumbers(instance, instanceId, taken);
        }
        else
        {
            foreach (var number in taken.Where(number => number.SkillGroupIds.Count == 0))
            {
                draft.Omit($"The number {number.Number} of {instance.InstanceId}: it is in no skill group.");
            }
        }

        foreach (var group in groups)
        {
            AddGroup(instance, instanceId, group, [.. taken.Select(number => number.Number)]);
        }
    }

    private bool IsTaken(CccSkillGroup group) => options.Groups.Count == 0 || options.Groups.Any(name => name == group.SkillGroupId || name == group.Name || name == group.DisplayName);

    private void AddNumbers(LiveInstance instance, string instanceId, IReadOnlyList<CccNumber> numbers)
    {
        var flows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var flowId in numbers.Select(number => number.ContactFlowId).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var flow = instance.Flows.FirstOrDefault(flow => flow.ContactFlowId == flowId)?.Name ?? flowId;
            flows.Add(flowId, draft.Setting(draft.Names.Name($"{flow}-flow", $"{flow}-flow-{instance.InstanceId}"), flowId, $"The flow \"{flow}\" of {instance.InstanceId}."));
        }

        foreach (var number in numbers)
        {
            List<(string, PropertyValue)> properties = [("instanceId", instanceId), ("phoneNumber", number.Number), ("usage", number.Usage)];
            string? remark = null;
            if (number.ContactFlowId is { } flowId)
            {
                if (number.Usage == "Outbound")
                {
                    remark = $"The vendor shows the flow {flowId} here, which an outgoing number cannot have; preview shows it as a change.";
                }
                else
                {
                    properties.Add(("contactFlowId", flows[flowId]));
                }
            }

            var name = draft.Names.Name($"{(number.City is { Length: > 0 } city ? city : "line")}-{number.Number}");
            draft.AddNumber(number.Number, new ProgramResource("PhoneNumberBinding", name, $"{instance.InstanceId}/{number.Number}", properties, remark));
        }
    }

    private void AddGroup(LiveInstance instance, string instanceId, CccSkillGroup group, HashSet<string> taken)
    {
        var label = group.DisplayName is { Length: > 0 } display ? display : group.Name;
        var members = instance.NumbersOf(group.SkillGroupId).Select(number => number.Number).ToList();
        if (!members.Exists(taken.Contains))
        {
            draft.Omit($"The skill group {group.SkillGroupId} ({label}): {(members.Count == 0 ? "it has no numbers" : "none of its numbers is taken")}.");
            return;
        }

        // All numbers of the group are listed, those left out too: what is not listed would be removed from it.
        var others = members.Count(member => !taken.Contains(member));
        var groupId = draft.Setting(
            draft.Names.Name($"{label}-group", $"{label}-group-{instance.InstanceId}"), group.SkillGroupId, $"The skill group \"{label}\" of {instance.InstanceId}.");
        draft.Add(new ProgramResource(
            "SkillGroupNumberSet",
            draft.Names.Name($"{label}-numbers", $"{label}-numbers-{instance.InstanceId}"),
            $"{instance.InstanceId}/{group.SkillGroupId}",
            [("instanceId", instanceId), ("skillGroupId", groupId), ("numbers", new PropertyList(members.Select(draft.Number)))],
            others > 0 ? $"{others} of these numbers are left out otherwise; they are listed, because the group would lose them." : null));
    }
}
