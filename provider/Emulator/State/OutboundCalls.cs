namespace NumberProvider.Emulator.State;

/// <summary>The campaigns of CC-iSales.</summary>
internal sealed class OutboundCalls
{
    public List<CallCampaign> Campaigns { get; set; } = [];
}
