using NumberProvider.Cli.Pages;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>The inventory as a page.</summary>
/// <param name="report">What the export came to.</param>
internal sealed class InventoryPage(ExportReport report)
{
    private readonly InventoryReport _inventory = report.Inventory;
    private readonly InventoryNames _names = new(report.Inventory);

    /// <summary>The page.</summary>
    public Page Page() => new()
    {
        Title = $"Inventory of {report.Files.Project}/{report.Files.Stack}",
        Lead = Lead(),
        State = LeftOut() is > 0 and var count
            ? new PageState($"{count} {(count == 1 ? "number" : "numbers")} left out", '-', PageTone.Bad)
            : new PageState("no number left out", '=', PageTone.Good),
        Time = _inventory.Time,
        Lists =
        [
            new PageList($"What changed since {_inventory.Since?.Moment()}", _inventory.Since?.Lines() ?? []),
            new PageList("What is not in the program", _inventory.Omissions),
            new PageList("Remarks on the program", [.. report.Program.Resources.Where(resource => resource.Remark is not null).Select(resource => $"{resource.Name} ({resource.Id}): {resource.Remark}")]),
            new PageList("What was not read", NotRead()),
        ],
        Table = new PageTable(
            "Numbers",
            ["Number", "Where", "Usage", "Flow", "Used by", "Details", "In the program"],
            [.. _inventory.AllNumbers().Select(Row), .. _inventory.Campaigns.SelectMany(Rows), .. _inventory.Bindings.Select(Row)]),
        Sections =
        [
            new PageSection("Skill groups", [.. _inventory.Groups.Select(Card)]),
            new PageSection("Campaigns", [.. _inventory.Campaigns.Select(Card)]),
            new PageSection("Flows", [.. _inventory.Flows.Select(Card)]),
            new PageSection("Pools of private numbers", [.. _inventory.Bindings.GroupBy(binding => binding.PoolKey).Select(Card)]),
        ],
    };

    private string Lead()
    {
        var free = _inventory.Unassigned is { } unassigned ? $", {unassigned.Count} more in the account that no instance uses" : "";
        return $"{Count(_inventory.Numbers.Count, "number")} in {Count(_inventory.Instances.Count, "instance")}{free}; "
            + $"{Count(_inventory.Groups.Count, "skill group")}, {Count(_inventory.Flows.Count, "flow")}, {Count(_inventory.Campaigns.Count, "campaign")}, {Count(_inventory.Bindings.Count, "private number")}. "
            + $"The program has {Count(report.Program.Resources.Count, "resource")}.";
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private int LeftOut() => _inventory.Numbers.Count(number => number.Standing is NumberStanding.Listed or NumberStanding.FilteredOut);

    private IReadOnlyList<string> NotRead() =>
    [
        .. report.Query.Unasked(),
        .. _inventory.Unassigned is null ? ["Numbers of the account that no instance uses are not known: this API version of the call center has no list of them."] : Array.Empty<string>(),
    ];

    private PageRow Row(ReportedNumber number) => new(_names.State(number),
    [
        number.Number,
        number.InstanceId ?? "account",
        number.Usage ?? "",
        number.InstanceId is null ? "" : number.ContactFlowId is { } flow ? _names.Flow(number.InstanceId, flow) : "no flow",
        List([.. number.InstanceId is not null && number.SkillGroupIds.Count == 0 ? ["no group"] : _names.GroupsOf(number).Select(group => group.Title()), .. _names.CampaignsOf(number.Number)]),
        List([number.City ?? number.Province, number.Provider, number.UserId is { } agent ? $"agent {agent}" : null, number.Active == false ? "not active" : null]),
        number.Resource ?? List(_names.GroupsOf(number).Select(group => group.Resource)),
    ]);

    /// <summary>Calling numbers that no instance holds.</summary>
    private IEnumerable<PageRow> Rows(ReportedCampaign campaign) => campaign.CallerNumbers.Where(number => !_names.IsHeld(number.AccessCode)).Select(number => new PageRow(
        InventoryNames.State(campaign.Resource), [number.AccessCode, "campaign", "", "", campaign.Name ?? campaign.CampaignId, "", campaign.Resource ?? ""]));

    private static PageRow Row(ReportedBinding binding) =>
        new(InventoryNames.State(binding.Resource), [binding.Title(), "pool", "", "", "", List([Details(binding), $"pool {binding.PoolKey}"]), binding.Resource ?? ""]);

    private static string Details(ReportedBinding binding) =>
        List([binding.Expiration is { } end ? $"until {end} (UTC+08:00)" : null, binding.IsRecordingEnabled ? "recorded" : null, binding.CallRestrict]);

    private PageGroup Card(ReportedGroup group) => Card(
        group.Title(),
        [$"{group.InstanceId}/{group.SkillGroupId}", group.MediaType, group.Description, InProgram(group.Resource)],
        number => number.InstanceId == group.InstanceId && number.SkillGroupIds.Contains(group.SkillGroupId));

    private PageGroup Card(ReportedFlow flow) => Card(
        flow.Name,
        [$"{flow.InstanceId}/{flow.ContactFlowId}", flow.Type, flow.IsPublished switch { true => "published", false => "not published", null => null }, flow.Description],
        number => number.InstanceId == flow.InstanceId && number.ContactFlowId == flow.ContactFlowId);

    private PageGroup Card(string title, IEnumerable<string?> kind, Func<ReportedNumber, bool> isMember)
    {
        var members = _inventory.Numbers.Where(isMember).Select(number => new PageMember(number.Number, number.Usage ?? "", _names.State(number))).ToList();
        return new PageGroup(title, List([.. kind, members.Count == 0 ? "no numbers" : null]), members);
    }

    private PageGroup Card(ReportedCampaign campaign) => new(
        campaign.Name ?? campaign.CampaignId,
        List([$"{campaign.VdnId}/{campaign.CampaignId}", Status(campaign.Status), Revealed(campaign.Revealed), InProgram(campaign.Resource)]),
        [.. campaign.CallerNumbers.Select(number => new PageMember(number.AccessCode, number.Priority is { } priority ? $"priority {priority}" : "", _names.State(number.AccessCode, campaign)))]);

    private static PageGroup Card(IGrouping<string, ReportedBinding> pool) =>
        new(pool.Key, "", [.. pool.Select(binding => new PageMember(binding.Title(), Details(binding), InventoryNames.State(binding.Resource)))]);

    private static string List(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => part is { Length: > 0 }));

    private static string InProgram(string? resource) => resource is null ? "not in the program" : $"in the program as {resource}";

    private static string? Status(int? status) => status switch
    {
        2 => "running, done or not yet started",
        3 => "suspended",
        4 => "expired",
        { } other => $"status {other}",
        null => null,
    };

    private static string? Revealed(ReadingCompleteness revealed) => revealed switch
    {
        ReadingCompleteness.Complete => null,
        ReadingCompleteness.NumbersOnly => "the vendor hides the priorities",
        ReadingCompleteness.FirstOnly => "the vendor shows one number; there may be others",
        _ => "the vendor does not reveal its calling numbers",
    };
}
