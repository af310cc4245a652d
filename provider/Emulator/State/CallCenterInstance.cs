namespace NumberProvider.Emulator.State;

/// <summary>An instance of the call center.</summary>
internal sealed class CallCenterInstance
{
    public required string Id { get; set; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Status { get; set; } = "RUNNING";

    /// <summary>When an instance that is being created begins to run; null for one that is not.</summary>
    public DateTimeOffset? RunsFrom { get; set; }

    public DateTimeOffset CreateTime { get; set; }

    public List<string> AdminRamIds { get; set; } = [];

    public List<Agent> Agents { get; set; } = [];

    public List<SkillGroup> SkillGroups { get; set; } = [];

    public List<ContactFlow> ContactFlows { get; set; } = [];

    public List<NumberGroup> NumberCollections { get; set; } = [];

    public List<DoNotCallNumber> DoNotCallNumbers { get; set; } = [];

    public List<BoundNumber> Numbers { get; set; } = [];

    public BoundNumber? Find(string number) => Numbers.Find(bound => bound.Number == number);

    public IEnumerable<BoundNumber> NumbersOf(SkillGroup group) => Numbers.Where(number => number.SkillGroupIds.Contains(group.Id));

    public IEnumerable<SkillGroup> GroupsOf(BoundNumber number) => SkillGroups.Where(group => number.SkillGroupIds.Contains(group.Id));

    public int AgentsOf(SkillGroup group) => Agents.Count(agent => agent.SkillGroupIds.Contains(group.Id));
}
