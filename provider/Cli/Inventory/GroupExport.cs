using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>The skill groups of an instance, each with its numbers.</summary>
internal sealed class GroupExport(ProgramDraft draft, ExportedInstance instance)
{
    /// <summary>Adds skill groups, as far as they have numbers that are taken.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="taken">The numbers that are taken.</param>
    public void Add(IReadOnlyList<CccSkillGroup> groups, IReadOnlySet<string> taken)
    {
        foreach (var group in groups)
        {
            Add(group, taken);
        }
    }

    private void Add(CccSkillGroup group, IReadOnlySet<string> taken)
    {
        var instanceId = instance.Live.InstanceId;
        var label = ExportedInstance.NameOf(group);
        var members = instance.Live.NumbersOf(group.SkillGroupId).Select(number => number.Number).ToList();
        if (!members.Exists(taken.Contains))
        {
            draft.Omit($"The skill group {group.SkillGroupId} ({label}): {(members.Count == 0 ? "it has no numbers" : "none of its numbers is taken")}.");
            return;
        }

        // All numbers of the group are listed, those left out too: what is not listed would be removed from it.
        var others = members.Count(member => !taken.Contains(member));
        var groupId = instance.Group(group);
        draft.Add(new ProgramResource(
            "SkillGroupNumberSet",
            draft.Names.Name($"{label}-numbers", $"{label}-numbers-{instanceId}"),
            $"{instanceId}/{group.SkillGroupId}",
            [("instanceId", instance.Reference), ("skillGroupId", groupId), ("numbers", new PropertyList(members.Select(draft.Number)))])
        {
            DependsOn = draft.SetsOf(members),
            Remark = others > 0 ? $"{others} of these numbers are left out otherwise; they are listed, because the group would lose them." : null,
        });
    }
}
