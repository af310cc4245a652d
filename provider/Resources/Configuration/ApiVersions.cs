using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.Configuration;

/// <summary>The API versions of the call center.</summary>
public static class ApiVersions
{
    /// <summary>The older version: instances with UUIDs.</summary>
    public const string V2017 = CccApiVersion.V2017;

    /// <summary>The version that the vendor recommends.</summary>
    public const string V2020 = CccApiVersion.V2020;

    /// <summary>The versions in which to look for what an ID names: the one that is known, or the configured one and then the other.</summary>
    /// <param name="known">The version that inputs or state name; null for an import.</param>
    /// <param name="configured">The version of the provider's configuration.</param>
    public static IEnumerable<string> ToLookIn(string? known, string configured) => known is not null ? [known] : new[] { configured, V2020, V2017 }.Distinct();

    /// <summary>One of the two.</summary>
    public static TextSpec Spec { get; } = new()
    {
        EnumName = "CccApiVersion",
        Values = [new(V2017, "The older version."), new(V2020, "The version that the vendor recommends.")],
    };
}
