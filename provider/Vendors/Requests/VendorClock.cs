namespace NumberProvider.Vendors.Requests;

/// <summary>The vendor's time, as far as it is known: this machine's, until an answer shows that it is another.</summary>
/// <param name="time">This machine's clock.</param>
internal sealed class VendorClock(TimeProvider time)
{
    private long _offsetInTicks;

    /// <summary>The time to sign with.</summary>
    public DateTimeOffset Now => time.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetInTicks));

    /// <summary>Takes over the time of an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="least">The difference from which on it matters.</param>
    /// <returns>Whether it was another time.</returns>
    public bool Correct(HttpResponseMessage response, TimeSpan least = default)
    {
        if (response.Headers.Date is not { } now || (now - Now).Duration() < least)
        {
            return false;
        }

        Interlocked.Exchange(ref _offsetInTicks, (now - time.GetUtcNow()).Ticks);
        return true;
    }
}
