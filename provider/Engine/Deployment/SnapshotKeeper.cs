using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>The state while an operation changes it: what is done in the order in which it was done, then what is still as it was.</summary>
/// <remarks>Written down around every step, so that a crash at any moment leaves the truth (pulumi-state-and-yaml sheet, 8.5).</remarks>
internal sealed class SnapshotKeeper
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ISnapshotStore? _store;
    private readonly List<ResourceState> _done = [];
    private readonly List<ResourceState> _rest;
    private readonly List<PendingOperation> _pending;
    private readonly Dictionary<Urn, Urn> _renamed = [];

    /// <param name="start">The state at the start. Of what was begun then, only creates are remembered: an object may exist that nobody knows.</param>
    /// <param name="store">Where the state is kept; null in a preview.</param>
    public SnapshotKeeper(Snapshot start, ISnapshotStore? store)
    {
        _store = store;
        _rest = [.. start.Resources];
        _pending = [.. start.PendingOperations.Where(operation => operation.Type == OperationType.Creating)];
    }

    public Snapshot Current
    {
        get
        {
            lock (_gate)
            {
                return new Snapshot(SnapshotOrder.Settle([.. _done, .. _rest], _renamed), [.. _pending]);
            }
        }
    }

    /// <summary>What no step has touched yet, and what was replaced and still is to go, in the order of the state.</summary>
    public IReadOnlyList<ResourceState> Untouched
    {
        get
        {
            lock (_gate)
            {
                return [.. _rest];
            }
        }
    }

    /// <summary>Writes down that something is begun.</summary>
    public async Task<PendingOperation> BeginAsync(ResourceState resource, OperationType type)
    {
        var operation = new PendingOperation(resource, type);
        lock (_gate)
        {
            if (type == OperationType.Creating)
            {
                Forget(resource.Urn);
            }

            _pending.Add(operation);
        }

        await SaveAsync();
        return operation;
    }

    /// <summary>Writes down what came of it.</summary>
    /// <param name="operation">What was begun; null when nothing was written down.</param>
    /// <param name="old">The state that it replaces; null for none.</param>
    /// <param name="now">The state that it leaves; null for none.</param>
    /// <param name="keepPlace">Whether the new state stands where the old one stood, instead of with what is done.</param>
    /// <param name="leaves">What stays in the old one's place beside the new one.</param>
    public async Task EndAsync(PendingOperation? operation, ResourceState? old, ResourceState? now, bool keepPlace = false, ResourceState? leaves = null)
    {
        lock (_gate)
        {
            if (operation is not null)
            {
                _pending.Remove(operation);
            }

            var place = old is null ? -1 : _rest.FindIndex(state => ReferenceEquals(state, old));
            if (place >= 0)
            {
                _rest.RemoveAt(place);
            }
            else if (old is not null)
            {
                _done.RemoveAll(state => ReferenceEquals(state, old));
            }

            if ((keepPlace ? now : leaves) is { } kept)
            {
                _rest.Insert(place < 0 ? _rest.Count : place, kept);
            }

            if (now is not null && !keepPlace)
            {
                _done.Add(now);
            }

            if (old is not null && now is not null && old.Urn != now.Urn)
            {
                _renamed[old.Urn] = now.Urn;
            }
        }

        await SaveAsync();
    }

    /// <summary>Replaces the state of a resource that is done.</summary>
    public Task ReplaceAsync(ResourceState old, ResourceState now)
    {
        lock (_gate)
        {
            var place = _done.FindIndex(state => ReferenceEquals(state, old));
            _done[place] = now;
        }

        return SaveAsync();
    }

    /// <summary>Forgets creates that were begun in an earlier run, because the user knows better or what they made was found.</summary>
    /// <param name="urn">Of which resource; null for all.</param>
    public void Forget(Urn? urn)
    {
        lock (_gate)
        {
            _pending.RemoveAll(operation => operation.Type == OperationType.Creating && (urn is null || operation.Resource.Urn == urn));
        }
    }

    public async Task SaveAsync()
    {
        if (_store is null)
        {
            return;
        }

        await _writing.WaitAsync();
        try
        {
            await _store.SaveAsync(Current, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }
}
