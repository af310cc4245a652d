namespace NumberProvider.Emulator.State;

/// <summary>A key that Alibaba's gateway accepts.</summary>
public sealed class EmulatorKey
{
    /// <summary>The access key ID.</summary>
    public required string AccessKeyId { get; set; }

    /// <summary>The access key secret.</summary>
    public required string AccessKeySecret { get; set; }

    /// <summary>The token that must come with the key; null for a lasting key.</summary>
    public string? SecurityToken { get; set; }

    /// <summary>When the token expires; null for never.</summary>
    public DateTimeOffset? SecurityTokenExpires { get; set; }

    /// <summary>Whether the key is disabled.</summary>
    public bool Inactive { get; set; }

    /// <summary>The RAM actions that it may not do, for example <c>ccc:AddPhoneNumbers</c>.</summary>
    public List<string> Denied { get; set; } = [];
}
