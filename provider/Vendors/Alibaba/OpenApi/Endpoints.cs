namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Where the products answer.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 9; alibaba-dypls sheet, part 2.</remarks>
public static class Endpoints
{
    /// <summary>The call center in one region, unless an explicit endpoint is given.</summary>
    public static Uri Ccc(string? explicitEndpoint, string regionId) => Resolve(explicitEndpoint, $"ccc.{regionId}.aliyuncs.com");

    /// <summary>Number privacy; it has one place for all regions.</summary>
    public static Uri Dypls(string? explicitEndpoint) => Resolve(explicitEndpoint, "dyplsapi.aliyuncs.com");

    private static Uri Resolve(string? explicitEndpoint, string host)
    {
        var text = string.IsNullOrWhiteSpace(explicitEndpoint) ? host : explicitEndpoint.Trim();
        return new Uri(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
    }
}
