using System.Collections.Frozen;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Where the products answer.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 9; alibaba-ccc sheet, 1.1; alibaba-dypls sheet, part 2.</remarks>
public static class Endpoints
{
    private static readonly FrozenSet<string> CentralCccRegions = FrozenSet.Create(
        StringComparer.Ordinal,
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-5", "cn-beijing", "cn-chengdu", "cn-hongkong",
        "cn-huhehaote", "cn-qingdao", "cn-shenzhen", "cn-zhangjiakou", "eu-central-1", "eu-west-1", "me-east-1", "us-east-1", "us-west-1",
        "cn-hangzhou-finance", "cn-shenzhen-finance-1", "cn-shanghai-finance-1", "cn-north-2-gov-1");

    /// <summary>The call center in one region, unless an explicit endpoint is given.</summary>
    /// <param name="explicitEndpoint">A host, or an address with scheme and port; null or blank for the region's own.</param>
    /// <param name="regionId">The region, such as <c>cn-shanghai</c>.</param>
    /// <exception cref="ArgumentException">Neither is given.</exception>
    public static Uri Ccc(string? explicitEndpoint, string regionId)
    {
        if (string.IsNullOrWhiteSpace(explicitEndpoint))
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(regionId);
        }

        return Resolve(explicitEndpoint, CentralCccRegions.Contains(regionId) ? "ccc.aliyuncs.com" : $"ccc.{regionId}.aliyuncs.com");
    }

    /// <summary>Number privacy; it has one place for all regions.</summary>
    public static Uri Dypls(string? explicitEndpoint) => Resolve(explicitEndpoint, "dyplsapi.aliyuncs.com");

    private static Uri Resolve(string? explicitEndpoint, string host)
    {
        var text = string.IsNullOrWhiteSpace(explicitEndpoint) ? host : explicitEndpoint.Trim();
        return new Uri(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
    }
}
