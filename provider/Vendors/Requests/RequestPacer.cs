namespace NumberProvider.Vendors.Requests;

/// <summary>Spaces calls evenly, so that a rate set by the user is not exceeded.</summary>
/// <param name="ratePerSecond">Calls in a second; null for no limit.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestPacer(double? ratePerSecond, TimeProvider time)
{
    private readonly TimeSpan _interval = ratePerSecond is { } rate ? TimeSpan.FromSeconds(1 / rate) : TimeSpan.Zero;
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _nextSlot;

    /// <summary>Waits until the next call may leave.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause;
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            var slot = _nextSlot > now ? _nextSlot : now;
            _nextSlot = slot + _interval;
            pause = slot - now;
        }

        return pause > TimeSpan.Zero ? Task.Delay(pause, time, cancellationToken) : Task.CompletedTask;
    }
}
