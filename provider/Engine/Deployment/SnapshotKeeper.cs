using System.Collections.Immutable;
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
                return new Snapshot([.. _done, .. _rest], [.. _pending]);
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
                _pending.RemoveAll(other => other.Type == OperationType.Creating && other.Resource.Urn == resource.Urn);
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
    public async Task EndAsync(PendingOperation? operation, ResourceState? old, ResourceState? now, bool keepPlace = false)
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

            if (now is not null && keepPlace && place >= 0)
            {
                _rest.Insert(place, now);
            }
            else if (now is not null)
            {
                _done.Add(now);
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

    /// <summary>Takes references to resources that are gone out of the state.</summary>
    public Task PruneAsync()
    {
        lock (_gate)
        {
            var known = _done.Concat(_rest).Select(state => state.Urn).ToHashSet();
            for (var at = 0; at < _rest.Count; at++)
            {
                _rest[at] = Prune(_rest[at], known);
            }
        }

        return SaveAsync();
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

    private static ResourceState Prune(ResourceState state, HashSet<Urn> known) => state with
    {
        Parent = state.Parent is { } parent && known.Contains(parent) ? parent : null,
        Dependencies = [.. state.Dependencies.Where(known.Contains)],
        PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Where(known.Contains).ToImmutableArray(), StringComparer.Ordinal),
    };
}
