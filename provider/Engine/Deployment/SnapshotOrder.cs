using System.Collections.Immutable;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Puts resources into an order that a state may have, and lets none name what is gone.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 4.</remarks>
internal static class SnapshotOrder
{
    /// <summary>The resources, each after what it depends on and else in the given order.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="renamed">Former names, which others may still use.</param>
    public static ImmutableArray<ResourceState> Settle(IReadOnlyList<ResourceState> resources, IReadOnlyDictionary<Urn, Urn> renamed)
    {
        var known = resources.Select(state => state.Urn).ToHashSet();
        var settled = resources.Select(state => Prune(renamed.Count > 0 ? Rename(state, renamed) : state, known)).ToList();
        return Sort(settled);
    }

    private static ImmutableArray<ResourceState> Sort(List<ResourceState> resources)
    {
        var byUrn = resources.ToLookup(state => state.Urn);
        var sorted = ImmutableArray.CreateBuilder<ResourceState>(resources.Count);
        var visited = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        resources.ForEach(Visit);
        return sorted.ToImmutable();

        void Visit(ResourceState state)
        {
            if (!visited.Add(state))
            {
                return;
            }

            foreach (var urn in Named(state).Where(urn => urn != state.Urn))
            {
                foreach (var needed in byUrn[urn])
                {
                    if (!needed.Delete)
                    {
                        Visit(needed);
                    }
                }
            }

            foreach (var provider in state.Provider is { } reference ? byUrn[ProviderRegistry.UrnOf(reference)].Where(other => ProviderRegistry.ReferenceOf(other) == reference) : [])
            {
                Visit(provider);
            }

            sorted.Add(state);
        }
    }

    private static IEnumerable<Urn> Named(ResourceState state)
    {
        var named = state.Dependencies.Concat(state.PropertyDependencies.Values.SelectMany(urns => urns)).Concat(state.ReplaceWith);
        return named.Concat(new[] { state.Parent, state.DeletedWith }.OfType<Urn>());
    }

    private static ResourceState Prune(ResourceState state, HashSet<Urn> known) => Named(state).All(known.Contains) ? state : state with
    {
        Parent = state.Parent is { } parent && known.Contains(parent) ? parent : null,
        DeletedWith = state.DeletedWith is { } with && known.Contains(with) ? with : null,
        Dependencies = [.. state.Dependencies.Where(known.Contains)],
        ReplaceWith = [.. state.ReplaceWith.Where(known.Contains)],
        PropertyDependencies = Map(state.PropertyDependencies, urns => urns.Where(known.Contains)),
    };

    private static ResourceState Rename(ResourceState state, IReadOnlyDictionary<Urn, Urn> renamed)
    {
        Urn Now(Urn urn) => renamed.GetValueOrDefault(urn, urn);
        return state with
        {
            Parent = state.Parent is { } parent ? Now(parent) : null,
            DeletedWith = state.DeletedWith is { } with ? Now(with) : null,
            Dependencies = [.. state.Dependencies.Select(Now)],
            ReplaceWith = [.. state.ReplaceWith.Select(Now)],
            PropertyDependencies = Map(state.PropertyDependencies, urns => urns.Select(Now)),
            Provider = state.Provider is { } reference && renamed.TryGetValue(ProviderRegistry.UrnOf(reference), out var provider)
                ? provider + reference[reference.LastIndexOf("::", StringComparison.Ordinal)..]
                : state.Provider,
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> Map(ImmutableSortedDictionary<string, ImmutableArray<Urn>> dependencies, Func<ImmutableArray<Urn>, IEnumerable<Urn>> map) =>
        dependencies.ToImmutableSortedDictionary(entry => entry.Key, entry => map(entry.Value).ToImmutableArray(), StringComparer.Ordinal);
}
