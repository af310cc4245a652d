namespace NumberProvider.Emulator.State;

/// <summary>The keys that the emulator accepts. They open nothing else.</summary>
public sealed class EmulatorKeys
{
    /// <summary>Alibaba's access key ID.</summary>
    public string AccessKeyId { get; set; } = "emulator-access-key";

    /// <summary>Alibaba's access key secret.</summary>
    public string AccessKeySecret { get; set; } = "emulator-access-secret";

    /// <summary>The token that must come with the key; null for a lasting key.</summary>
    public string? SecurityToken { get; set; }

    /// <summary>When the token expires; null for never.</summary>
    public DateTimeOffset? SecurityTokenExpires { get; set; }

    /// <summary>More keys of Alibaba: temporary ones, disabled ones, ones that may not do everything.</summary>
    public List<EmulatorKey> More { get; set; } = [];

    /// <summary>The region of the instances.</summary>
    public string RegionId { get; set; } = "cn-shanghai";

    /// <summary>Huawei's access key.</summary>
    public string ISalesAccessKey { get; set; } = "emulator-isales-key";

    /// <summary>Huawei's secret key.</summary>
    public string ISalesSecretKey { get; set; } = "emulator-isales-secret";

    /// <summary>All keys of Alibaba.</summary>
    internal IEnumerable<EmulatorKey> Alibaba =>
    [
        new() { AccessKeyId = AccessKeyId, AccessKeySecret = AccessKeySecret, SecurityToken = SecurityToken, SecurityTokenExpires = SecurityTokenExpires },
        .. More,
    ];
}
