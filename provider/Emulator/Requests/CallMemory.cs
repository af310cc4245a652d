namespace NumberProvider.Emulator.Requests;

/// <summary>What gateways remember of calls: the nonces that were used, and how many calls came of late.</summary>
internal sealed class CallMemory(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _nonces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Failures without a reason, always the same for the same calls.</summary>
    public Random Chance { get; } = new(1);

    /// <summary>Whether a nonce was kept of late.</summary>
    public bool HasNonce(string nonce, TimeSpan memory)
    {
        lock (_gate)
        {
            return _nonces.TryGetValue(nonce, out var kept) && time.GetUtcNow() - kept <= memory;
        }
    }

    /// <summary>Keeps a nonce.</summary>
    /// <returns>Whether it is new.</returns>
    public bool TryKeepNonce(string nonce, TimeSpan memory)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var old in _nonces.Where(seen => now - seen.Value > memory).Select(seen => seen.Key).ToList())
            {
                _nonces.Remove(old);
            }

            return _nonces.TryAdd(nonce, now);
        }
    }

    /// <summary>Takes a token of a bucket that fills steadily.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(string bucket, double perSecond, double burst)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var (tokens, at) = _buckets.GetValueOrDefault(bucket, (burst, now));
            var filled = Math.Min(burst, tokens + ((now - at).TotalSeconds * perSecond));
            _buckets[bucket] = (filled >= 1 ? filled - 1 : filled, now);
            return filled >= 1;
        }
    }
}
