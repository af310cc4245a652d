namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>A key with which calls are signed.</summary>
/// <param name="AccessKeyId">Its identifier.</param>
/// <param name="AccessKeySecret">Its secret.</param>
/// <param name="SecurityToken">The token of a temporary key; null for a lasting one.</param>
public sealed record AlibabaKey(string AccessKeyId, string AccessKeySecret, string? SecurityToken)
{
    /// <summary>Never the secret: records print their members.</summary>
    public override string ToString() => $"access key {AccessKeyId}";
}
