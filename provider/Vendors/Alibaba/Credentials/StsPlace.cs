namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Which STS is asked.</summary>
/// <param name="Endpoint">Its address; null for the vendor's own.</param>
/// <param name="RegionId">Its region; null for the central one.</param>
/// <param name="IsVpc">Whether its address inside a VPC is meant.</param>
internal sealed record StsPlace(string? Endpoint, string? RegionId, bool IsVpc);
