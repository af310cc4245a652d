using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>Numbers of an instance, each as a resource of its own.</summary>
internal sealed class NumberExport(ProgramDraft draft, ExportedInstance instance)
{
    /// <summary>Adds numbers.</summary>
    public void Add(IReadOnlyList<CccNumber> numbers)
    {
        instance.TakeFlows(numbers);
        var groups = GroupsOf(numbers);
        foreach (var number in numbers)
        {
            var (terms, remark) = instance.Terms(number.Usage, number.ContactFlowId);
            var name = draft.Names.Name($"{(number.City is { Length: > 0 } city ? city : "line")}-{number.Number}");
            draft.AddNumber(number.Number, new ProgramResource(
                "PhoneNumberBinding", name, $"{instance.Live.InstanceId}/{number.Number}", [("instanceId", instance.Reference), ("phoneNumber", number.Number), .. terms, .. Groups(number, groups)])
            {
                Remark = remark,
            });
        }
    }

    // Where groups are no resources of their own, each number says which groups use it, those that were not asked for too: it would leave them.
    private Dictionary<string, string> GroupsOf(IReadOnlyList<CccNumber> numbers)
    {
        var used = instance.HasGroups ? [] : numbers.SelectMany(number => number.SkillGroupIds).ToHashSet(StringComparer.Ordinal);
        return instance.Live.Groups.Where(group => used.Contains(group.SkillGroupId)).ToDictionary(group => group.SkillGroupId, instance.Group, StringComparer.Ordinal);
    }

    private static IEnumerable<(string, PropertyValue)> Groups(CccNumber number, Dictionary<string, string> groups) =>
        groups.Count == 0 || number.SkillGroupIds.Count == 0 ? [] : [("skillGroupIds", new PropertyList(number.SkillGroupIds.Order(StringComparer.Ordinal).Select(group => (PropertyValue)groups[group])))];
}
