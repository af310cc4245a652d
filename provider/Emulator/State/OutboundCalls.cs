namespace NumberProvider.Emulator.State;

/// <summary>The campaigns of CC-iSales.</summary>
internal sealed class OutboundCalls
{
    public List<CallCampaign> Campaigns { get; set; } = [];

    /// <summary>The skill queues that there are; none listed, any.</summary>
    public List<int> SkillQueueIds { get; set; } = [];

    public long NextCampaignId { get; set; } = 1001;
}
