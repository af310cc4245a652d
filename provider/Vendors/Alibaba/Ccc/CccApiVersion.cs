namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>The API versions of the call center.</summary>
public static class CccApiVersion
{
    /// <summary>The older version: instances with UUIDs.</summary>
    public const string V2017 = "2017-07-05";

    /// <summary>The version that the vendor recommends.</summary>
    public const string V2020 = "2020-07-01";
}
