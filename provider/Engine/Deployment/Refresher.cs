using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Reads every resource and takes over what is found.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.6.</remarks>
internal sealed class Refresher(OperationRun run)
{
    public async Task RefreshAsync()
    {
        run.Providers.AddFromState(run.Start.Resources);
        await TakePendingAsync();
        foreach (var _ in run.Start.Resources.Where(resource => !resource.Custom && run.Targets.Includes(resource.Urn)))
        {
            run.Reporter.Count(StepOperation.Same);
        }

        await Task.WhenAll(run.Start.Resources.Where(IsReadable).Select(async resource =>
        {
            try
            {
                await run.StepAsync(OperationRun.NewStep(StepOperation.Refresh, resource.Urn, resource, null), () => RefreshAsync(resource));
            }
            catch (ResourceFailedException)
            {
                // Reported where it failed; the state keeps what it knew.
            }
        }));
    }

    // An object that a create made before it was cut off, and whose ID the user found out.
    private async Task TakePendingAsync()
    {
        var creates = run.Start.PendingOperations.Where(operation => operation.Type == OperationType.Creating).Select(operation => operation.Resource).DistinctBy(resource => resource.Urn).ToList();
        foreach (var (urn, id) in run.Options.PendingCreates.Import)
        {
            var pending = creates.Find(resource => resource.Urn == urn) ?? throw new EngineException($"No create of {urn} was cut off.");
            try
            {
                await Importation.RunAsync(run, pending with { Created = run.Reporter.Now, Modified = run.Reporter.Now }, await run.ProviderOfAsync(pending), id, old: null, source: null);
            }
            catch (ResourceFailedException)
            {
                // Reported where it failed; that it was begun stays in the state.
            }
        }

        if (run.Options.PendingCreates.Forget)
        {
            run.Keeper.Forget(urn: null);
        }
    }

    private bool IsReadable(ResourceState resource) =>
        resource is { Custom: true, PendingReplacement: false, Delete: false, Id: not null } && !ProviderRegistry.IsProvider(resource.Urn) && run.Targets.Includes(resource.Urn);

    private async Task<(bool Result, Step Outcome)> RefreshAsync(ResourceState old)
    {
        var provider = await run.ProviderOfAsync(old);
        var read = await provider.ReadAsync(old.Urn, old.Id!, old.Inputs, old.Outputs, old.CustomTimeouts.Read, run.Options.Abort);
        if (read is null)
        {
            await run.Keeper.EndAsync(operation: null, old, now: null);
            return (true, OperationRun.NewStep(StepOperation.Delete, old.Urn, old, null));
        }

        var inputs = read.Inputs ?? old.Inputs;
        var now = old with
        {
            Id = read.Id,
            Inputs = inputs,
            Outputs = OutputSecrets.Mark(read.Outputs, inputs, old.AdditionalSecretOutputs),
            InitErrors = [.. read.InitErrors],
        };
        if (read.InitErrors.Count > 0)
        {
            run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Warning, $"It exists, but is not healthy: {string.Join("; ", read.InitErrors)}", old.Urn));
        }

        var diff = await CompareAsync(provider, old, now);
        var hasChanged = diff.Changed == true || !now.Outputs.WithoutSecrets().Equals(old.Outputs.WithoutSecrets()) || now.Id != old.Id;
        now = hasChanged ? now with { Modified = run.Reporter.Now } : now;
        await run.Keeper.EndAsync(operation: null, old, now, keepPlace: true);
        return (true, OperationRun.NewStep(diff.Changed == true ? StepOperation.Update : StepOperation.Same, old.Urn, old, now, diff));
    }

    // The provider tells what would have to be done to go back; what happened is the reverse.
    private async Task<DiffResult> CompareAsync(IProvider provider, ResourceState old, ResourceState now)
    {
        if (old.External)
        {
            var changes = InputComparison.Compare(old.Outputs, now.Outputs);
            return new DiffResult(changes.Count > 0, [], changes, DeleteBeforeReplace: false);
        }

        var back = InputComparison.Complete(
            await provider.DiffAsync(old.Urn, now.Id!, now.Outputs, now.Inputs, old.Inputs, old.IgnoreChanges, run.Options.Abort), now.Inputs, old.Inputs);
        return back with
        {
            Replaces = [],
            Changes = back.Changes.ToImmutableSortedDictionary(change => change.Key, change => change.Value with
            {
                Replaces = false,
                Kind = change.Value.Kind switch
                {
                    PropertyChangeKind.Add => PropertyChangeKind.Delete,
                    PropertyChangeKind.Delete => PropertyChangeKind.Add,
                    var kind => kind,
                },
            }, StringComparer.Ordinal),
        };
    }
}
