using System.Collections.Frozen;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Where the products answer. An address that the user gives always wins.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 9 and 7.4; alibaba-ccc sheet, 1.1; alibaba-dypls sheet, part 2.</remarks>
public static class Endpoints
{
    private static readonly FrozenSet<string> CentralCccRegions = FrozenSet.Create(
        StringComparer.Ordinal,
        "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-5", "cn-beijing", "cn-chengdu", "cn-hongkong",
        "cn-huhehaote", "cn-qingdao", "cn-shenzhen", "cn-zhangjiakou", "eu-central-1", "eu-west-1", "me-east-1", "us-east-1", "us-west-1",
        "cn-hangzhou-finance", "cn-shenzhen-finance-1", "cn-shanghai-finance-1", "cn-north-2-gov-1");

    /// <summary>The call center in one region. Some regions are served from one central place, but not inside a VPC.</summary>
    /// <param name="explicitEndpoint">A host, or an address with scheme and port; null or blank for the region's own.</param>
    /// <param name="regionId">The region, such as <c>cn-shanghai</c>.</param>
    /// <param name="isVpc">Whether the address inside a VPC is meant.</param>
    /// <exception cref="VendorException">Neither is given, or what is given is no address.</exception>
    public static Uri Ccc(string? explicitEndpoint, string regionId, bool isVpc = false)
    {
        const string Vendor = "Alibaba Cloud CCC";
        if (string.IsNullOrWhiteSpace(explicitEndpoint) && string.IsNullOrWhiteSpace(regionId))
        {
            throw new VendorException(new VendorFailure
            {
                Vendor = Vendor,
                Operation = "endpoint",
                Code = VendorFailure.InvalidEndpoint,
                Message = "the region is empty, and no address is given in its place",
            });
        }

        var own = isVpc ? $"ccc-vpc.{regionId}.aliyuncs.com" : CentralCccRegions.Contains(regionId) ? "ccc.aliyuncs.com" : $"ccc.{regionId}.aliyuncs.com";
        return Resolve(explicitEndpoint, own, Vendor);
    }

    /// <summary>Number privacy; it has one place for all regions.</summary>
    /// <param name="explicitEndpoint">A host, or an address with scheme and port; null or blank for the vendor's own.</param>
    /// <param name="isVpc">Whether the address inside a VPC is meant.</param>
    /// <exception cref="VendorException">What is given is no address.</exception>
    public static Uri Dypls(string? explicitEndpoint, bool isVpc = false) =>
        Resolve(explicitEndpoint, isVpc ? "dyplsapi-vpc.aliyuncs.com" : "dyplsapi.aliyuncs.com", "Alibaba Dypls");

    /// <summary>The service that gives temporary keys: the region's own if one is named, else the central one.</summary>
    /// <param name="explicitEndpoint">A host, or an address with scheme and port; null or blank for the vendor's own.</param>
    /// <param name="regionId">The region; null or blank for none.</param>
    /// <param name="isVpc">Whether the region's address inside a VPC is meant.</param>
    /// <exception cref="VendorException">What is given is no address.</exception>
    public static Uri Sts(string? explicitEndpoint, string? regionId, bool isVpc) => Resolve(
        explicitEndpoint,
        string.IsNullOrWhiteSpace(regionId) ? "sts.aliyuncs.com" : isVpc ? $"sts-vpc.{regionId}.aliyuncs.com" : $"sts.{regionId}.aliyuncs.com",
        "Alibaba Cloud STS");

    private static Uri Resolve(string? explicitEndpoint, string own, string vendor) =>
        EndpointAddress.Parse(string.IsNullOrWhiteSpace(explicitEndpoint) ? own : explicitEndpoint, vendor);
}
