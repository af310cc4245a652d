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
        var exported = new ExportedInstance(instance, draft.Setting(name, instance.InstanceId, $"The instance \"{instance.Name}\" of the call center."), draft, options.ApiVersion);
        if (options.Shape == ExportShape.Set)
        {
            new NumberSetExport(draft, exported).Add(taken);
        }
        else
        {
            new NumberExport(draft, exported).Add(taken);
        }

        if (exported.HasGroups)
        {
            new GroupExport(draft, exported).Add(groups, taken.Select(number => number.Number).ToHashSet(StringComparer.Ordinal));
        }
        else if (options.Shape == ExportShape.Set)
        {
            groups.ForEach(group => draft.Omit(
                $"The skill group {group.SkillGroupId} ({ExportedInstance.NameOf(group)}): in API version {instance.ApiVersion} it has no resource; with --shape number each number names its groups."));
        }
    }

    private bool IsTaken(CccSkillGroup group) => options.Groups.Count == 0 || options.Groups.Any(name => name == group.SkillGroupId || name == group.Name || name == group.DisplayName);
}
