using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Removes resources in waves: first those on which nothing else that goes depends.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.4.</remarks>
internal sealed class Remover(OperationRun run)
{
    public async Task RemoveAsync(IEnumerable<ResourceState> resources, StepOperation operation)
    {
        run.Providers.AddFromState(run.Start.Resources);
        var condemned = resources.Where(resource => run.Targets.Includes(resource.Urn)).ToList();
        while (condemned.Count > 0)
        {
            var wave = condemned.Where(candidate => !condemned.Any(other => other != candidate && DependsOn(other, candidate))).ToList();
            if (wave.Count == 0)
            {
                throw new EngineException("The resources to remove depend on each other in a circle.");
            }

            var outcomes = await Task.WhenAll(wave.Select(resource => TryRemoveAsync(resource, OperationFor(resource, operation))));
            condemned.RemoveAll(wave.Contains);
            if (outcomes.Contains(false))
            {
                return;
            }
        }
    }

    /// <summary>Removes one resource, or in a preview plans it.</summary>
    /// <exception cref="ResourceFailedException">It could not be removed.</exception>
    public Task RemoveOneAsync(ResourceState resource, StepOperation operation, ResourceState? leaves = null) =>
        run.StepAsync(OperationRun.NewStep(operation, resource.Urn, resource, null), async () =>
        {
            var outcome = OperationRun.NewStep(operation, resource.Urn, resource, null);
            if (resource.Protect && operation == StepOperation.Delete)
            {
                throw new EngineException("It is protected and must not be removed. Take the option protect off and run up, or leave it in the program.");
            }

            if (run.IsPreview)
            {
                return (true, outcome);
            }

            if (NeedsProvider(resource))
            {
                var pending = await run.Keeper.BeginAsync(resource, OperationType.Deleting);
                try
                {
                    var provider = await run.ProviderOfAsync(resource);
                    await provider.DeleteAsync(resource.Urn, resource.Id!, resource.Outputs, resource.Inputs, resource.CustomTimeouts.Delete, run.Options.Abort);
                }
                catch
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

    private static StepOperation OperationFor(ResourceState resource, StepOperation operation) =>
        resource.PendingReplacement ? StepOperation.RemovePendingReplace
        : resource.Delete ? StepOperation.DeleteReplaced
        : resource.External ? StepOperation.Discard
        : operation;

    private static bool NeedsProvider(ResourceState resource) =>
        resource is { Custom: true, External: false, RetainOnDelete: false, PendingReplacement: false } && !ProviderRegistry.IsProvider(resource.Urn);

    private static bool DependsOn(ResourceState dependent, ResourceState other)
    {
        if (ProviderRegistry.IsProvider(other.Urn) && dependent.Provider is { } provider)
        {
            return provider == ProviderRegistry.ReferenceOf(other);
        }

        if (dependent.Urn == other.Urn || other.Delete)
        {
            return false;
        }

        return dependent.Parent == other.Urn
            || dependent.Dependencies.Contains(other.Urn)
            || dependent.PropertyDependencies.Values.Any(urns => urns.Contains(other.Urn))
            || dependent.DeletedWith == other.Urn
            || dependent.ReplaceWith.Contains(other.Urn);
    }

    private async Task<bool> TryRemoveAsync(ResourceState resource, StepOperation operation)
    {
        try
        {
            await RemoveOneAsync(resource, operation);
            return true;
        }
        catch (ResourceFailedException)
        {
            return false;
        }
    }
}
