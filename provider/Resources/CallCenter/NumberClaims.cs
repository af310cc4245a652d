namespace NumberProvider.Resources.CallCenter;

/// <summary>Which resource has taken which number in this run, so that another resource that held it before does not let it go.</summary>
/// <remarks>
/// When a program moves a number from one resource to another, engines make or update one, then delete or update the other, in any order and at the
/// same time. Whoever takes a number says so before looking for it; whoever lets numbers go leaves those alone that another has taken since.
/// A number that is just being let go is waited for.
/// </remarks>
internal sealed class NumberClaims
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Instance, string Number), Entry> _entries = [];

    /// <summary>Takes a number for a resource; returns when nobody is letting it go.</summary>
    public async Task TakeAsync(string instanceId, string number, string owner, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task release;
            lock (_gate)
            {
                var entry = _entries.GetValueOrDefault((instanceId, number));
                if (entry?.Release is null)
                {
                    _entries[(instanceId, number)] = new Entry(owner, Release: null);
                    return;
                }

                release = entry.Release.Task;
            }

            await release.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Begins to let a number go; null when another resource has taken it. It ends when the result is disposed.</summary>
    public IDisposable? TryRelease(string instanceId, string number, string owner)
    {
        lock (_gate)
        {
            if (_entries.GetValueOrDefault((instanceId, number)) is { } entry && (entry.Owner != owner || entry.Release is not null))
            {
                return null;
            }

            var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _entries[(instanceId, number)] = new Entry(owner, release);
            return new Releasing(this, (instanceId, number), release);
        }
    }

    private sealed record Entry(string Owner, TaskCompletionSource? Release);

    private sealed class Releasing(NumberClaims claims, (string Instance, string Number) key, TaskCompletionSource release) : IDisposable
    {
        public void Dispose()
        {
            lock (claims._gate)
            {
                claims._entries.Remove(key);
            }

            release.TrySetResult();
        }
    }
}
