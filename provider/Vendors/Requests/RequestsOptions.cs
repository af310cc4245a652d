namespace NumberProvider.Vendors.Requests;

/// <summary>How calls to vendors are made.</summary>
public sealed record RequestsOptions
{
    /// <summary>Time for one attempt, from connecting to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for a call with all its attempts and the pauses between them.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a call is repeated after the first attempt.</summary>
    public int MaxRetries { get; init; } = 5;

    /// <summary>The pause before the first repetition; it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The most calls of one operation that leave in a second, repetitions included; null for no limit.</summary>
    public double? RatePerSecond { get; init; }

    /// <summary>The most numbers sent in one call. The vendors do not document their own limits; a refusal halves the rest (alibaba-ccc sheet, 6.1).</summary>
    public int MaxBatch { get; init; } = 100;
}
