namespace NumberProvider.Emulator.Requests;

/// <summary>What was asked, so that calls can be counted: the latest requests, so that an emulator that runs for long does not grow.</summary>
internal sealed class RequestLog
{
    /// <summary>How many requests are kept; a further one drops the oldest.</summary>
    public const int Capacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private long _dropped;

    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many requests were dropped since the log was last cleared.</summary>
    public long Dropped
    {
        get
        {
            lock (_gate)
            {
                return _dropped;
            }
        }
    }

    public void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == Capacity)
            {
                _requests.Dequeue();
                _dropped++;
            }

            _requests.Enqueue(request);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _dropped = 0;
        }
    }
}
