namespace NumberProvider.Emulator.State;

/// <summary>The state before recent changes, for reads that are to be stale.</summary>
internal sealed class StateHistory(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private readonly List<(DateTimeOffset At, EmulatorState? Before)> _changes = [];

    /// <summary>The state before the latest change; null where it was not kept.</summary>
    public EmulatorState? BeforeLatest
    {
        get
        {
            lock (_gate)
            {
                return _changes is [.., var (_, before)] ? before : null;
            }
        }
    }

    /// <summary>A change was made.</summary>
    /// <param name="before">The state before it; null where nobody will ask for it.</param>
    public void Add(EmulatorState? before)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _changes.RemoveAll(change => change.Before is null || now - change.At > Kept);
            _changes.Add((now, before));
        }
    }

    /// <summary>The state some time ago; null where it was no other than now, or was not kept.</summary>
    public EmulatorState? AsOf(TimeSpan ago)
    {
        lock (_gate)
        {
            return _changes.Find(change => change.At > time.GetUtcNow() - ago).Before;
        }
    }
}
