namespace NumberProvider.Cli.Inventory;

/// <summary>What the vendors hold, as far as it was asked for and can be listed.</summary>
/// <param name="Instances">The instances of the call center.</param>
/// <param name="Campaigns">The outbound campaigns.</param>
/// <param name="Bindings">The bindings of private numbers.</param>
internal sealed record LiveInventory(IReadOnlyList<LiveInstance> Instances, IReadOnlyList<LiveCampaign> Campaigns, IReadOnlyList<LiveBinding> Bindings);
