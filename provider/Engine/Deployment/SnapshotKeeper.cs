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
                var all = _done.Concat(_rest).ToList();
                var known = all.Select(state => state.Urn).ToHashSet();
                return new Snapshot([.. all.Select(state => Prune(state, known))], [.. _pending]);
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

    // Nothing may name a resource that is gone, whichever of the two was written first.
    private static ResourceState Prune(ResourceState state, HashSet<Urn> known)
    {
        bool IsGone(Urn urn) => !known.Contains(urn);
        return (state.Parent is { } parent && IsGone(parent)) || (state.DeletedWith is { } with && IsGone(with)) || state.Dependencies.Any(IsGone) || state.ReplaceWith.Any(IsGone)
            || state.PropertyDependencies.Values.Any(urns => urns.Any(IsGone))
            ? state with
            {
                Parent = state.Parent is { } kept && known.Contains(kept) ? kept : null,
                DeletedWith = state.DeletedWith is { } other && known.Contains(other) ? other : null,
                Dependencies = [.. state.Dependencies.Where(known.Contains)],
                ReplaceWith = [.. state.ReplaceWith.Where(known.Contains)],
                PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Where(known.Contains).ToImmutableArray(), StringComparer.Ordinal),
            }
            : state;
    }
}
