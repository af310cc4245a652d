namespace NumberProvider.Protocol.Properties;

/// <summary>The agreed keys by which special values are told from plain objects.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 3.1.</remarks>
public static class Signatures
{
    /// <summary>The key whose value names the kind of a special value.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret; its plain value stands under <c>value</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>An asset.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A reference to a resource.</summary>
    public const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output value.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>A string that is not valid UTF-8.</summary>
    public const string Bytes = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>A number that JSON cannot express; only in state files.</summary>
    public const string NonFiniteNumber = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";
}
