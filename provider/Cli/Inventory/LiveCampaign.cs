using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Cli.Inventory;

/// <summary>An outbound campaign as it stands.</summary>
/// <param name="VdnId">The virtual call center that it belongs to.</param>
/// <param name="Campaign">The campaign.</param>
internal sealed record LiveCampaign(string VdnId, Campaign Campaign);
