using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>The steps that make and change a resource: each is written down before the provider is called, and again with what came of it.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.5.</remarks>
internal sealed class ResourceSteps(OperationRun run)
{
    /// <summary>Leaves the object as it is, and takes over what the program says about it.</summary>
    public Task<ResourceState> SameAsync(ResourceState wanted, ResourceState old)
    {
        var now = (wanted with { Id = old.Id, Created = old.Created, Modified = old.Modified, Others = old.Others }).WithOutputs(old.Outputs);
        var step = OperationRun.NewStep(StepOperation.Same, wanted.Urn, old, now);
        return run.StepAsync(step, async () =>
        {
            await run.Keeper.EndAsync(operation: null, old, now);
            return (now, step);
        });
    }

    /// <summary>Makes an object.</summary>
    /// <param name="operation">How the step is called.</param>
    /// <param name="wanted">The resource.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="diff">Why it is made anew; null when it is new.</param>
    /// <param name="replaced">What it takes the place of; null for none.</param>
    /// <param name="leaves">What stays of the replaced one when the new one stands.</param>
    public Task<ResourceState> CreateAsync(StepOperation operation, ResourceState wanted, IProvider provider, DiffResult? diff, ResourceState? replaced, ResourceState? leaves = null) =>
        run.StepAsync(OperationRun.NewStep(operation, wanted.Urn, replaced, wanted, diff), async () =>
        {
            Step Outcome(ResourceState state) => OperationRun.NewStep(operation, wanted.Urn, replaced, state, diff);
            if (run.IsPreview)
            {
                var (id, outputs) = await provider.CreateAsync(wanted.Urn, wanted.Inputs, wanted.CustomTimeouts.Create, isPreview: true, run.Options.Abort);
                var planned = (wanted with { Id = id }).WithOutputs(outputs);
                await run.Keeper.EndAsync(operation: null, replaced, planned, leaves: leaves);
                return (planned, Outcome(planned));
            }

            var pending = await run.Keeper.BeginAsync(wanted with { Created = null, Modified = null }, OperationType.Creating);
            try
            {
                var (id, outputs) = await provider.CreateAsync(wanted.Urn, wanted.Inputs, wanted.CustomTimeouts.Create, isPreview: false, run.Options.Abort);
                var made = (wanted with { Id = id }).WithOutputs(outputs);
                await run.Keeper.EndAsync(pending, replaced, made, leaves: leaves);
                return (made, Outcome(made));
            }
            catch (InitFailedException exception)
            {
                var half = (wanted with { Id = exception.Id, InitErrors = [.. exception.Reasons] }).WithOutputs(exception.Outputs ?? PropertyMap.Empty);
                await run.Keeper.EndAsync(pending, replaced, half, leaves: leaves);
                throw;
            }
            catch (Exception exception) when (IsOutcomeKnown(exception))
            {
                await run.Keeper.EndAsync(pending, old: null, now: null);
                throw;
            }
        });

    /// <summary>Changes an object in place.</summary>
    public Task<ResourceState> UpdateAsync(ResourceState wanted, ResourceState old, IProvider provider, DiffResult diff) =>
        run.StepAsync(OperationRun.NewStep(StepOperation.Update, wanted.Urn, old, wanted, diff), async () =>
        {
            var carried = wanted with { Id = old.Id, Created = old.Created, Others = old.Others };
            Step Outcome(ResourceState state) => OperationRun.NewStep(StepOperation.Update, wanted.Urn, old, state, diff);
            Task<PropertyMap> CallAsync() => provider.UpdateAsync(
                wanted.Urn, old.Id!, old.Outputs, old.Inputs, wanted.Inputs, wanted.IgnoreChanges, wanted.CustomTimeouts.Update, run.IsPreview, run.Options.Abort);
            if (run.IsPreview)
            {
                var planned = carried.WithOutputs(await CallAsync());
                await run.Keeper.EndAsync(operation: null, old, planned);
                return (planned, Outcome(planned));
            }

            var pending = await run.Keeper.BeginAsync(carried with { Id = null, Modified = old.Modified }, OperationType.Updating);
            try
            {
                var now = carried.WithOutputs(await CallAsync());
                await run.Keeper.EndAsync(pending, old, now);
                return (now, Outcome(now));
            }
            catch (InitFailedException exception)
            {
                // The old inputs stay, so that the next run sees what is left to do.
                var half = (old with { InitErrors = [.. exception.Reasons], Modified = run.Reporter.Now }).WithOutputs(exception.Outputs ?? old.Outputs);
                await run.Keeper.EndAsync(pending, old, half, keepPlace: true);
                throw;
            }
            catch (Exception exception) when (IsOutcomeKnown(exception))
            {
                await run.Keeper.EndAsync(pending, old, old, keepPlace: true);
                throw;
            }
        });

    /// <summary>Whether a failure tells what the vendor did. A plugin that is gone, and a call that was given up, tell nothing: that the step was begun stays in the state.</summary>
    public static bool IsOutcomeKnown(Exception exception) =>
        exception is not (OperationCanceledException or RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled });
}
