using NumberProvider.Cli.Pages;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>What people call the things that a number refers to, and how it stands.</summary>
internal sealed class InventoryNames
{
    private static readonly PageState InProgram = new("in the program", '=', PageTone.Good);
    private static readonly PageState LeftOut = new("left out", '-', PageTone.Bad);

    private readonly Dictionary<(string, string), string> _flows;
    private readonly Dictionary<(string, string), ReportedGroup> _groups;
    private readonly Dictionary<string, ReportedNumber> _numbers;
    private readonly ILookup<string, string> _campaigns;

    /// <param name="inventory">The inventory.</param>
    public InventoryNames(InventoryReport inventory)
    {
        _flows = inventory.Flows.ToDictionary(flow => (flow.InstanceId, flow.ContactFlowId), flow => flow.Name);
        _groups = inventory.Groups.ToDictionary(group => (group.InstanceId, group.SkillGroupId));
        _numbers = inventory.AllNumbers().ToDictionary(number => number.Number, StringComparer.Ordinal);
        _campaigns = inventory.Campaigns.SelectMany(campaign => campaign.CallerNumbers.Select(number => (number.AccessCode, Name: campaign.Name ?? campaign.CampaignId)))
            .ToLookup(caller => caller.AccessCode, caller => caller.Name, StringComparer.Ordinal);
    }

    /// <summary>A flow's name; its identifier where it is not listed.</summary>
    public string Flow(string instanceId, string flowId) => _flows.GetValueOrDefault((instanceId, flowId), flowId);

    /// <summary>The groups of a number.</summary>
    public IEnumerable<ReportedGroup> GroupsOf(ReportedNumber number) => number.SkillGroupIds.Select(group => _groups[(number.InstanceId!, group)]);

    /// <summary>The campaigns that call with a number.</summary>
    public IEnumerable<string> CampaignsOf(string number) => _campaigns[number];

    /// <summary>Whether the account has a number.</summary>
    public bool IsHeld(string number) => _numbers.ContainsKey(number);

    /// <summary>How a number stands.</summary>
    public PageState State(ReportedNumber number) => number.Standing switch
    {
        NumberStanding.InProgram when number.SkillGroupIds.Count == 0 && !CampaignsOf(number.Number).Any() => new PageState("in no group", '!', PageTone.Warning),
        NumberStanding.InProgram => InProgram,
        NumberStanding.Listed => new PageState("in a list only", '~', PageTone.Neutral),
        NumberStanding.FilteredOut => new PageState("left out by a filter", '-', PageTone.Bad),
        _ => new PageState("unassigned", '+', PageTone.Unknown),
    };

    /// <summary>How a calling number of a campaign stands.</summary>
    public PageState State(string number, ReportedCampaign campaign) => _numbers.TryGetValue(number, out var held) ? State(held) : State(campaign.Resource);

    /// <summary>How a thing stands that a resource may stand for.</summary>
    public static PageState State(string? resource) => resource is null ? LeftOut : InProgram;
}
