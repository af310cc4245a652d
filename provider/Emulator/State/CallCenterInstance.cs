namespace NumberProvider.Emulator.State;

/// <summary>An instance of the call center.</summary>
internal sealed class CallCenterInstance
{
    public required string Id { get; set; }

    public string Name { get; set; } = "";

    public string Status { get; set; } = "RUNNING";

    public List<SkillGroup> SkillGroups { get; set; } = [];

    public List<ContactFlow> ContactFlows { get; set; } = [];

    public List<BoundNumber> Numbers { get; set; } = [];

    public BoundNumber? Find(string number) => Numbers.Find(bound => bound.Number == number);
}
