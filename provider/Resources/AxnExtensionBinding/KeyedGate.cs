namespace NumberProvider.Resources.AxnExtensionBinding;

/// <summary>Lets one at a time through for each key.</summary>
internal sealed class KeyedGate
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Waits until no other is inside for the key.</summary>
    /// <returns>Leaves when disposed.</returns>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                _entries.Add(key, entry = new Entry());
            }

            entry.Users++;
        }

        try
        {
            await entry.Turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Forget(key, entry);
            throw;
        }

        return new Pass(() =>
        {
            entry.Turn.Release();
            Forget(key, entry);
        });
    }

    private void Forget(string key, Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
