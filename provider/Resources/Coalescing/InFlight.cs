namespace NumberProvider.Resources.Coalescing;

/// <summary>The callers at work: how many there are, and how many of them wait for a batch to leave.</summary>
internal sealed class InFlight
{
    private int _callers;
    private int _waiting;

    /// <summary>Whether nobody is left who could still join a batch.</summary>
    public bool AllWait => Volatile.Read(ref _waiting) >= Volatile.Read(ref _callers);

    /// <summary>Counts a caller in, until the result is disposed.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _callers);
        return new Caller(this);
    }

    /// <summary>A caller waits from now on.</summary>
    public void Wait() => Interlocked.Increment(ref _waiting);

    /// <summary>Callers wait no longer.</summary>
    public void Resume(int count) => Interlocked.Add(ref _waiting, -count);

    private sealed class Caller(InFlight inFlight) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref inFlight._callers);
            }
        }
    }
}
