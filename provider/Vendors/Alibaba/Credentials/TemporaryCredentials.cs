using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>Keys that end, renewed 15 minutes before they do. Calls that need one at the same time fetch it once.</summary>
/// <remarks>
/// When it cannot be renewed, the old key serves as long as it is valid (alibaba-openapi sheet, 7.4), and the next attempt waits a minute.
/// A key with a life of less than half an hour is renewed at half of it.
/// </remarks>
/// <param name="fetch">Fetches a new key.</param>
/// <param name="time">The clock.</param>
internal sealed class TemporaryCredentials(Func<CancellationToken, Task<TemporaryKey>> fetch, TimeProvider time) : IAlibabaCredentials
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Held? _held;

    public async ValueTask<AlibabaKey> GetAsync(CancellationToken cancellationToken)
    {
        if (_held is { } held && time.GetUtcNow() < held.RenewAt)
        {
            return held.Key;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var current = _held;
            if (current is null || time.GetUtcNow() >= current.RenewAt)
            {
                _held = current = await RenewAsync(current, cancellationToken);
            }

            return current.Key;
        }
        finally
        {
            _gate.Release();
        }
    }

    public bool Discard(AlibabaKey key)
    {
        var held = _held;
        if (held?.Key == key)
        {
            Interlocked.CompareExchange(ref _held, null, held);
        }

        return true;
    }

    private async Task<Held> RenewAsync(Held? old, CancellationToken cancellationToken)
    {
        try
        {
            var fetched = await fetch(cancellationToken);
            var now = time.GetUtcNow();
            var life = fetched.Expiration - now;
            return new Held(fetched.Key, fetched.Expiration, fetched.Expiration - (life / 2 < Ahead ? life / 2 : Ahead));
        }
        catch (Exception exception) when (exception is VendorException or MissingCredentialsException && old is not null && time.GetUtcNow() < old.Expiration)
        {
            var next = time.GetUtcNow() + Pause;
            return old with { RenewAt = next < old.Expiration ? next : old.Expiration };
        }
    }

    private sealed record Held(AlibabaKey Key, DateTimeOffset Expiration, DateTimeOffset RenewAt);
}
