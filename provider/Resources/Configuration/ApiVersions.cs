using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Configuration;

/// <summary>The API versions of the call center.</summary>
public static class ApiVersions
{
    /// <summary>The older version: instances with UUIDs.</summary>
    public const string V2017 = "2017-07-05";

    /// <summary>The version that the vendor recommends.</summary>
    public const string V2020 = "2020-07-01";

    /// <summary>One of the two.</summary>
    public static TextSpec Spec { get; } = new()
    {
        EnumName = "CccApiVersion",
        Values = [new(V2017, "The older version."), new(V2020, "The version that the vendor recommends.")],
    };
}
