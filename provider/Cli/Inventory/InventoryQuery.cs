using NumberProvider.Engine;

namespace NumberProvider.Cli.Inventory;

/// <summary>What to read from the vendors.</summary>
internal sealed record InventoryQuery
{
    /// <summary>Identifiers or names of instances; empty for all.</summary>
    public IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>Virtual call centers, each with one campaign or with null for all of them. The vendor does not list virtual call centers.</summary>
    public IReadOnlyList<(string VdnId, string? CampaignId)> Campaigns { get; init; } = [];

    /// <summary>Pools with their private numbers. The vendor lists neither.</summary>
    public IReadOnlyList<(string PoolKey, IReadOnlyList<string> PrivateNumbers)> Pools { get; init; } = [];

    /// <summary>What is asked for, as options in ordinal order.</summary>
    public IReadOnlyList<string> Scope() =>
    [
        .. Instances.Select(name => $"--instance {name}")
            .Concat(Campaigns.Select(campaign => $"--campaign {campaign.VdnId}{(campaign.CampaignId is null ? "" : $"/{campaign.CampaignId}")}"))
            .Concat(Pools.Select(pool => $"--pool {pool.PoolKey}={string.Join(',', pool.PrivateNumbers)}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>What is not asked for, because the vendor does not list where it is, each with how to ask.</summary>
    public IReadOnlyList<string> Unasked() =>
    [
        .. Campaigns.Count == 0 ? ["Campaigns were not asked for: name their virtual call centers with --campaign VDN."] : Array.Empty<string>(),
        .. Pools.Count == 0 ? ["Private numbers were not asked for: name them with --pool POOLKEY=X,X."] : Array.Empty<string>(),
    ];

    /// <summary>Reads <c>VDN</c> or <c>VDN/CAMPAIGN</c>.</summary>
    /// <exception cref="EngineException">The text is neither.</exception>
    public static (string VdnId, string? CampaignId) ParseCampaign(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } vdn] => (vdn, null),
        [{ Length: > 0 } vdn, { Length: > 0 } campaign] => (vdn, campaign),
        _ => throw new EngineException($"--campaign wants VDN or VDN/CAMPAIGN, as in 170/146; got '{text}'."),
    };

    /// <summary>Reads <c>POOLKEY=X,X</c>.</summary>
    /// <exception cref="EngineException">The text is something else.</exception>
    public static (string PoolKey, IReadOnlyList<string> PrivateNumbers) ParsePool(string text) =>
        text.Split('=') is [{ Length: > 0 } pool, var list] && list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } numbers
            ? (pool, numbers)
            : throw new EngineException($"--pool wants the pool and its private numbers, as in FC100000000000001=17050000001,17050000002, since the vendor lists neither; got '{text}'.");
}
