namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>A RAM role that is to be played for a while.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.2 to 7.4.</remarks>
internal sealed record AssumedRole
{
    /// <summary>The role, <c>acs:ram::ACCOUNT:role/NAME</c>.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The name under which the role's deeds are recorded.</summary>
    public string SessionName { get; init; } = "pulumi-resource-number";

    /// <summary>How long a key lasts: 900 seconds at least, an hour by default.</summary>
    public int DurationSeconds { get; init; } = 3600;

    /// <summary>A policy that narrows the role, as JSON text; null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>The identifier that the role's owner demands of strangers; null for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The role under another session name, unless that is null.</summary>
    public AssumedRole Named(string? sessionName) => sessionName is null ? this : this with { SessionName = sessionName };

    /// <summary>The role with keys of another duration, unless that is null or not positive.</summary>
    public AssumedRole Lasting(int? seconds) => seconds is > 0 ? this with { DurationSeconds = seconds.Value } : this;
}
