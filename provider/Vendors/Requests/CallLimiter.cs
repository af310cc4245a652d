using System.Threading.RateLimiting;

namespace NumberProvider.Vendors.Requests;

/// <summary>Holds calls back so that no operation is called more often than the user allows: each has a token bucket of its own.</summary>
/// <remarks>The vendors count by operation too (alibaba-dypls sheet, part 12).</remarks>
/// <param name="ratePerSecond">Calls of one operation in a second; null for no limit. A tenth of them may leave together.</param>
internal sealed class CallLimiter(double? ratePerSecond)
{
    private readonly PartitionedRateLimiter<string>? _buckets = ratePerSecond is { } rate ? Buckets(rate) : null;

    /// <summary>Waits until the next call of an operation may leave.</summary>
    public async ValueTask WaitAsync(string operation, CancellationToken cancellationToken)
    {
        if (_buckets is not null)
        {
            using var lease = await _buckets.AcquireAsync(operation, permitCount: 1, cancellationToken);
        }
    }

    private static PartitionedRateLimiter<string> Buckets(double rate)
    {
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, (int)Math.Ceiling(rate / 10)),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1 / rate),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        return PartitionedRateLimiter.Create<string, string>(operation => RateLimitPartition.GetTokenBucketLimiter(operation, _ => options));
    }
}
