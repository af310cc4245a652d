using System.Collections.Concurrent;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Replaces resources: the new one first, or the old one and those that cannot live without it first.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.3.</remarks>
internal sealed class Replacer(OperationRun run, OldResources olds, ResourceSteps steps, ResourceComparison comparison)
{
    private readonly ConcurrentDictionary<Urn, Task<ResourceState?>> _claims = new();

    /// <summary>Claims a resource for the program. What is being torn down together with another one is waited for.</summary>
    /// <returns>The resource as it was torn down; null when it stands.</returns>
    public Task<ResourceState?> ClaimAsync(Urn urn) => _claims.GetOrAdd(urn, Task.FromResult<ResourceState?>(null));

    /// <summary>Replaces a resource.</summary>
    /// <param name="wanted">The resource as it is wanted.</param>
    /// <param name="old">The resource as it is.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="deletesFirst">Whether the old one goes first.</param>
    /// <param name="diff">Why it is replaced.</param>
    public async Task<ResourceState> ReplaceAsync(ResourceState wanted, ResourceState old, IProvider provider, bool deletesFirst, DiffResult diff)
    {
        comparison.MarkReplaced(wanted.Urn);
        run.Reporter.Count(StepOperation.Replace);
        if (old.PendingReplacement)
        {
            return await steps.CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff, old);
        }

        if (!deletesFirst)
        {
            return await steps.CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff, old, leaves: old with { Delete = true });
        }

        await TearDownDependentsAsync(old);
        var torn = await TearDownAsync(old);
        return await steps.CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff, torn);
    }

    // Until the new one stands, the state keeps what was torn down, so that the next run knows what is missing.
    private async Task<ResourceState> TearDownAsync(ResourceState old)
    {
        var torn = old with { PendingReplacement = true };
        await new Remover(run).RemoveOneAsync(old, StepOperation.DeleteReplaced, torn);
        return run.IsPreview ? old : torn;
    }

    // What the program has claimed already has been looked at with its new inputs, and no longer depends on the root.
    private async Task TearDownDependentsAsync(ResourceState root)
    {
        var gone = new HashSet<Urn> { root.Urn };
        var dependents = new List<(ResourceState Resource, TaskCompletionSource<ResourceState?> Torn)>();
        try
        {
            foreach (var candidate in olds.InOrder.SkipWhile(resource => !ReferenceEquals(resource, root)).Skip(1).Where(CanGo))
            {
                var torn = new TaskCompletionSource<ResourceState?>(TaskCreationOptions.RunContinuationsAsynchronously);
                if (!_claims.TryAdd(candidate.Urn, torn.Task))
                {
                    continue;
                }

                dependents.Add((candidate, torn));
                if (await MustGoAsync(candidate, gone))
                {
                    gone.Add(candidate.Urn);
                    continue;
                }

                dependents.RemoveAt(dependents.Count - 1);
                Release(candidate.Urn, torn);
            }

            if (dependents.Find(dependent => dependent.Resource.Protect).Resource is { } kept)
            {
                throw new EngineException($"It would have to be replaced together with {kept.Urn}, which is protected.");
            }

            for (var at = dependents.Count - 1; at >= 0; at--)
            {
                var (dependent, torn) = dependents[at];
                var left = await TearDownAsync(dependent);
                dependents.RemoveAt(at);
                comparison.MarkReplaced(dependent.Urn);
                run.Reporter.Count(StepOperation.Replace);
                torn.SetResult(left);
            }
        }
        finally
        {
            dependents.ForEach(dependent => Release(dependent.Resource.Urn, dependent.Torn));
        }
    }

    private static bool CanGo(ResourceState candidate) =>
        candidate is { Custom: true, External: false, Delete: false, PendingReplacement: false } && !ProviderRegistry.IsProvider(candidate.Urn);

    private void Release(Urn urn, TaskCompletionSource<ResourceState?> torn)
    {
        _claims.TryRemove(urn, out _);
        torn.SetResult(null);
    }

    private async Task<bool> MustGoAsync(ResourceState candidate, HashSet<Urn> gone)
    {
        if ((candidate.DeletedWith is { } with && gone.Contains(with)) || candidate.ReplaceWith.Any(gone.Contains))
        {
            return true;
        }

        var touched = candidate.PropertyDependencies.Where(entry => entry.Value.Any(gone.Contains)).Select(entry => entry.Key).Where(candidate.Inputs.ContainsKey).ToList();
        return touched.Count > 0 && await comparison.IsReplacedByAsync(candidate, touched.Aggregate(candidate.Inputs, (inputs, name) => inputs.With(name, PropertyUnknown.Instance)));
    }
}
