using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Removes resources in waves: first those on which nothing else that goes depends.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.4.</remarks>
internal sealed class Remover(OperationRun run)
{
    /// <summary>Removes resources.</summary>
    /// <param name="resources">The resources, in the order of the state.</param>
    /// <exception cref="EngineException">What stays depends on what is to go; nothing was removed.</exception>
    public async Task RemoveAsync(IEnumerable<ResourceState> resources)
    {
        run.Providers.AddFromState(run.Start.Resources);
        var all = run.Keeper.Untouched;
        var condemned = resources.Where(resource => !run.Targets.IsActive || run.Targets.MayRemove(resource.Urn)).ToList();
        condemned = run.Targets.IsActive ? WithoutNeeded(condemned, all) : condemned;
        if (RefuseProtected(condemned))
        {
            return;
        }

        var going = condemned.Select(resource => resource.Urn).ToHashSet();
        while (condemned.Count > 0)
        {
            // What depends on another stands after it in the state, so that there is always somebody to begin with.
            var wave = condemned.Where((candidate, place) => !condemned.Skip(place + 1).Any(other => Dependency.Exists(other, candidate))).ToList();
            var outcomes = await Task.WhenAll(wave.Select(resource => TryRemoveAsync(resource, goesAlong: resource.DeletedWith is { } with && going.Contains(with))));
            condemned.RemoveAll(wave.Contains);
            var failed = wave.Where((_, at) => !outcomes[at]).ToList();
            if (failed.Count > 0 && !run.Options.ContinueOnError)
            {
                return;
            }

            failed.ForEach(resource => Spare(condemned, resource));
        }
    }

    /// <summary>Removes one resource, or in a preview plans it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="operation">How the step is called.</param>
    /// <param name="leaves">What stays of it in the state; null for nothing.</param>
    /// <param name="goesAlong">Whether it goes with another resource, so that the provider need not be called.</param>
    /// <exception cref="ResourceFailedException">It could not be removed.</exception>
    public Task RemoveOneAsync(ResourceState resource, StepOperation operation, ResourceState? leaves = null, bool goesAlong = false) =>
        run.StepAsync(OperationRun.NewStep(operation, resource.Urn, resource, null), async () =>
        {
            var outcome = OperationRun.NewStep(operation, resource.Urn, resource, null);
            if (run.IsPreview)
            {
                return (true, outcome);
            }

            if (!goesAlong && NeedsProvider(resource))
            {
                var pending = await run.Keeper.BeginAsync(resource, OperationType.Deleting);
                try
                {
                    var provider = await run.ProviderOfAsync(resource);
                    await provider.DeleteAsync(resource.Urn, resource.Id!, resource.Outputs, resource.Inputs, resource.CustomTimeouts.Delete, run.Options.Abort);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    await run.Keeper.EndAsync(pending, resource, resource, keepPlace: true);
                    throw;
                }

                await run.Keeper.EndAsync(pending, resource, leaves, keepPlace: true);
            }
            else
            {
                await run.Keeper.EndAsync(operation: null, resource, leaves, keepPlace: true);
            }

            return (true, outcome);
        });

    private static StepOperation OperationFor(ResourceState resource) =>
        resource.PendingReplacement ? StepOperation.RemovePendingReplace
        : resource.Delete ? StepOperation.DeleteReplaced
        : resource.External ? StepOperation.Discard
        : StepOperation.Delete;

    private static bool NeedsProvider(ResourceState resource) =>
        resource is { Custom: true, External: false, RetainOnDelete: false, PendingReplacement: false } && !ProviderRegistry.IsProvider(resource.Urn);

    private static void Spare(List<ResourceState> condemned, ResourceState kept)
    {
        foreach (var needed in condemned.Where(candidate => candidate != kept && Dependency.Exists(kept, candidate)).ToList())
        {
            condemned.Remove(needed);
            Spare(condemned, needed);
        }
    }

    // Only with targets: what is left out may need what is named, and what was excluded keeps what it needs.
    private List<ResourceState> WithoutNeeded(List<ResourceState> condemned, IReadOnlyList<ResourceState> all)
    {
        foreach (var kept in all.Where(resource => !condemned.Contains(resource)).ToList())
        {
            if (run.Options.Targets.Length == 0)
            {
                Spare(condemned, kept);
            }
            else if (condemned.Find(candidate => Dependency.Exists(kept, candidate)) is { } needed)
            {
                throw new EngineException($"{needed.Urn} cannot be removed: {kept.Urn} depends on it and is none of the targets. Name it too, or use --target-dependents.");
            }
        }

        return condemned;
    }

    // Before anything goes: a number that was let go does not come back because another one was protected.
    private bool RefuseProtected(List<ResourceState> condemned)
    {
        var kept = condemned.Where(resource => resource.Protect && !resource.Delete).ToList();
        foreach (var resource in kept)
        {
            run.Reporter.Report(new Diagnostic(
                DiagnosticSeverity.Error,
                $"It is protected and must not be removed. Take the option protect off and run up, leave it in the program, or run: numbers state unprotect '{resource.Urn}'",
                resource.Urn));
            condemned.Remove(resource);
            Spare(condemned, resource);
        }

        return kept.Count > 0 && !run.Options.ContinueOnError;
    }

    private async Task<bool> TryRemoveAsync(ResourceState resource, bool goesAlong)
    {
        try
        {
            await RemoveOneAsync(resource, OperationFor(resource), goesAlong: goesAlong);
            return true;
        }
        catch (ResourceFailedException)
        {
            return false;
        }
    }
}
