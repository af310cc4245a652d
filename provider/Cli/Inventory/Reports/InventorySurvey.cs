using NumberProvider.Vendors.Alibaba.Ccc;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>Sets an inventory beside the program that was made of it.</summary>
internal sealed class InventorySurvey
{
    private readonly ExportedProgram _program;
    private readonly Dictionary<(string Type, string Id), string> _resources;

    private InventorySurvey(ExportedProgram program) =>
        (_program, _resources) = (program, program.Resources.ToDictionary(resource => (resource.Type, resource.Id), resource => resource.Name));

    /// <summary>The report.</summary>
    /// <param name="program">The program.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="inventory">The inventory.</param>
    /// <param name="unassigned">The numbers of the account that no instance uses; null where they cannot be known.</param>
    /// <param name="time">When the vendors were read.</param>
    public static InventoryReport Of(
        ExportedProgram program, InventoryQuery query, LiveInventory inventory, IReadOnlyList<CccUnassignedNumber>? unassigned, DateTimeOffset time)
    {
        var survey = new InventorySurvey(program);
        var bound = inventory.Instances.SelectMany(instance => instance.Numbers.Select(number => survey.Report(instance.InstanceId, number))).ToList();
        var seen = bound.Select(number => number.Number).ToHashSet(StringComparer.Ordinal);
        return new InventoryReport
        {
            Version = InventoryReport.CurrentVersion,
            Time = time,
            Scope = query.Scope(),
            Instances = [.. inventory.Instances.Select(instance => new ReportedInstance(instance.InstanceId, instance.Name))],
            Numbers = bound,

            // A number may change sides between the two lists.
            Unassigned = unassigned is null ? null : [.. unassigned.Where(number => !seen.Contains(number.Number)).Select(Report)],
            Groups = [.. inventory.Instances.SelectMany(instance => instance.Groups.Select(group => survey.Report(instance.InstanceId, group)))],
            Flows = [.. inventory.Instances.SelectMany(instance => instance.Flows.Select(flow => Report(instance.InstanceId, flow)))],
            Campaigns = [.. inventory.Campaigns.Select(survey.Report)],
            Bindings = [.. inventory.Bindings.Select(survey.Report)],
            Omissions = program.Omissions,
        };
    }

    private static ReportedNumber Report(CccUnassignedNumber number) => new(
        number.Number, InstanceId: null, Usage: null, ContactFlowId: null, SkillGroupIds: [], number.Province, number.City, Provider: null, UserId: null, Active: null, NumberStanding.Unassigned, Resource: null);

    private static ReportedFlow Report(string instanceId, CccContactFlow flow) => new(instanceId, flow.ContactFlowId, flow.Name, flow.Description, flow.Type, flow.IsPublished);

    private ReportedNumber Report(string instanceId, CccNumber number)
    {
        var resource = _program.NumberHolders.GetValueOrDefault(number.Number);
        var standing = resource is not null ? NumberStanding.InProgram
            : number.SkillGroupIds.Any(group => Group(instanceId, group) is not null) ? NumberStanding.Listed
            : NumberStanding.FilteredOut;
        return new ReportedNumber(
            number.Number, instanceId, number.Usage, number.ContactFlowId, number.SkillGroupIds, number.Province, number.City, number.Provider, number.UserId, number.Active, standing, resource);
    }

    private ReportedGroup Report(string instanceId, CccSkillGroup group) =>
        new(instanceId, group.SkillGroupId, group.Name, group.DisplayName, group.Description, group.MediaType, Group(instanceId, group.SkillGroupId));

    private ReportedCampaign Report(LiveCampaign live) => new(
        live.VdnId,
        live.Campaign.Id,
        live.Campaign.Name,
        live.Campaign.Status,
        live.Campaign.CallerNumbers.Completeness,
        [.. live.Campaign.CallerNumbers.Numbers.OrderBy(number => number.Priority).ThenBy(number => number.AccessCode, StringComparer.Ordinal)],
        Resource("CampaignCallerNumbers", $"{live.VdnId}/{live.Campaign.Id}"));

    private ReportedBinding Report(LiveBinding live) => new(
        live.PoolKey,
        live.Binding.PhoneNoX,
        live.Binding.Extension,
        live.Binding.SubsId,
        live.Binding.ExpireDate is { } end ? DyplsTime.ToText(end) : null,
        live.Binding.NeedRecord,
        live.Binding.CallRestrict,
        Resource("AxnExtensionBinding", $"{live.PoolKey}/{live.Binding.PhoneNoX}/{live.Binding.SubsId}"));

    private string? Group(string instanceId, string groupId) => Resource("SkillGroupNumberSet", $"{instanceId}/{groupId}");

    private string? Resource(string type, string id) => _resources.GetValueOrDefault((type, id));
}
