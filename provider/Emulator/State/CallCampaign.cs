namespace NumberProvider.Emulator.State;

/// <summary>An outbound campaign of a virtual call centre.</summary>
internal sealed class CallCampaign
{
    public required int VdnId { get; set; }

    public required long Id { get; set; }

    public string Name { get; set; } = "";

    public int Status { get; set; } = 2;

    public List<CallingNumber> CallingNumbers { get; set; } = [];
}
