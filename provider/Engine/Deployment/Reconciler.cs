using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>
/// Brings resources that drifted back to what the state says: first those that are gone are made again, each after those it depends on; then come
/// changes that take nothing away, then the others. Nothing is taken away while something could not be added.
/// </summary>
/// <remarks>It needs no program, so that it works on stacks of every language, and brings no edit about that was not deployed.</remarks>
internal sealed class Reconciler(OperationRun run)
{
    public async Task ReconcileAsync(IReadOnlyList<Repair> repairs)
    {
        run.Providers.AddFromState(run.Start.Resources);
        var current = run.Start.Resources.Where(resource => !resource.Delete).ToDictionary(resource => resource.Urn);
        var work = repairs.Where(repair => IsAsFound(repair, current)).Select(repair => repair with { Recorded = current[repair.Recorded.Urn] }).ToList();
        var areAdded = await CreateAsync([.. work.Where(repair => repair.Live is null)]);

        var changes = (await Task.WhenAll(work.Where(repair => repair.Live is not null).Select(CompareAsync))).OfType<Change>().ToLookup(change => change.TakesAway);
        areAdded &= await UpdateAsync(changes[false]);
        if (areAdded)
        {
            await UpdateAsync(changes[true]);
        }
        else if (changes[true].Any())
        {
            run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Warning, $"Nothing was taken away, since not everything could be added: {string.Join(", ", changes[true].Select(change => change.Recorded.Urn.Name))} stay as they are."));
        }
    }

    private bool IsAsFound(Repair repair, IReadOnlyDictionary<Urn, ResourceState> current)
    {
        if (current.TryGetValue(repair.Recorded.Urn, out var now) && now.Id == repair.Recorded.Id && now.Inputs.WithoutSecrets().Equals(repair.Recorded.Inputs.WithoutSecrets()))
        {
            return true;
        }

        run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Error, "Its state was changed by another operation meanwhile. Look for drift again.", repair.Recorded.Urn));
        return false;
    }

    private async Task<bool> CreateAsync(IReadOnlyList<Repair> gone)
    {
        // The state lists resources after those they depend on.
        var places = run.Start.Resources.Select((resource, place) => (resource.Urn, place)).ToLookup(entry => entry.Urn, entry => entry.place);
        var made = new Dictionary<Urn, Task<bool>>();
        foreach (var repair in gone.OrderBy(repair => places[repair.Recorded.Urn].First()))
        {
            var needed = repair.Recorded.Dependencies.Append(repair.Recorded.Parent).OfType<Urn>().Where(made.ContainsKey).Select(urn => made[urn]).ToList();
            made[repair.Recorded.Urn] = CreateAfterAsync(needed, repair.Recorded);
        }

        return (await Task.WhenAll(made.Values)).All(worked => worked);
    }

    private async Task<bool> CreateAfterAsync(IReadOnlyList<Task<bool>> needed, ResourceState recorded) =>
        (await Task.WhenAll(needed)).All(worked => worked) && await TryAsync(StepOperation.Create, recorded, live: null, diff: null, () => CreateAsync(recorded));

    private async Task<Change?> CompareAsync(Repair repair)
    {
        var (recorded, live) = (repair.Recorded, repair.Live!);
        try
        {
            var provider = await run.ProviderOfAsync(recorded);
            var diff = InputComparison.Complete(
                await provider.DiffAsync(recorded.Urn, live.Id!, live.Outputs, live.Inputs, recorded.Inputs, recorded.IgnoreChanges, run.Options.Abort), live.Inputs, recorded.Inputs);
            return diff.IsReplacement
                ? throw new EngineException($"It cannot go back in place ({string.Join(", ", diff.Replaces)}): run refresh, then up, which replaces it.")
                : new Change(recorded, live, diff);
        }
        catch (Exception exception) when (exception is RpcException or EngineException)
        {
            run.Report(recorded.Urn, exception);
            return null;
        }
    }

    private async Task<bool> UpdateAsync(IEnumerable<Change> changes) =>
        (await Task.WhenAll(changes.Select(change => TryAsync(StepOperation.Update, change.Recorded, change.Live, change.Diff, () => UpdateAsync(change))))).All(worked => worked);

    private async Task<bool> TryAsync(StepOperation operation, ResourceState recorded, ResourceState? live, DiffResult? diff, Func<Task<ResourceState>> repair)
    {
        try
        {
            await run.StepAsync(OperationRun.NewStep(operation, recorded.Urn, live, recorded, diff), async () => (true, OperationRun.NewStep(operation, recorded.Urn, live, await repair(), diff)));
            return true;
        }
        catch (ResourceFailedException)
        {
            return false;
        }
    }

    private async Task<ResourceState> CreateAsync(ResourceState recorded)
    {
        var provider = await run.ProviderOfAsync(recorded);
        if (run.IsPreview)
        {
            var (id, outputs) = await provider.CreateAsync(recorded.Urn, recorded.Inputs, limit: null, isPreview: true, run.Options.Abort);
            return recorded with { Id = id, Outputs = outputs };
        }

        return await KeepAsync(recorded, OperationType.Creating, async () =>
        {
            var (id, outputs) = await provider.CreateAsync(recorded.Urn, recorded.Inputs, recorded.CustomTimeouts.Create, isPreview: false, run.Options.Abort);
            return Repaired(recorded, id, outputs);
        });
    }

    private async Task<ResourceState> UpdateAsync(Change change)
    {
        var (recorded, live) = (change.Recorded, change.Live);
        var provider = await run.ProviderOfAsync(recorded);
        Task<PropertyMap> CallAsync() => provider.UpdateAsync(
            recorded.Urn, live.Id!, live.Outputs, live.Inputs, recorded.Inputs, recorded.IgnoreChanges, recorded.CustomTimeouts.Update, run.IsPreview, run.Options.Abort);
        return run.IsPreview
            ? recorded with { Outputs = await CallAsync() }
            : await KeepAsync(recorded, OperationType.Updating, async () => Repaired(recorded, live.Id!, await CallAsync()));
    }

    /// <summary>Writes down around a call what is begun and what came of it. What fails leaves the recorded state, so that the drift is found again.</summary>
    private async Task<ResourceState> KeepAsync(ResourceState recorded, OperationType type, Func<Task<ResourceState>> call)
    {
        var pending = await run.Keeper.BeginAsync(recorded with { Id = null }, type);
        try
        {
            var repaired = await call();
            await run.Keeper.EndAsync(pending, recorded, repaired, keepPlace: true);
            return repaired;
        }
        catch (InitFailedException exception)
        {
            var half = Repaired(recorded, exception.Id, exception.Outputs ?? recorded.Outputs) with { InitErrors = [.. exception.Reasons] };
            await run.Keeper.EndAsync(pending, recorded, half, keepPlace: true);
            throw;
        }
        catch (Exception exception) when (IsOutcomeKnown(exception))
        {
            await run.Keeper.EndAsync(pending, recorded, recorded, keepPlace: true);
            throw;
        }
    }

    // A plugin that is gone, and a call that was given up, tell nothing of what the vendor did: that the repair was begun stays in the state.
    private static bool IsOutcomeKnown(Exception exception) =>
        exception is not (OperationCanceledException or RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled });

    private ResourceState Repaired(ResourceState recorded, string id, PropertyMap outputs) => recorded with
    {
        Id = id,
        Outputs = OutputSecrets.Mark(outputs, recorded.Inputs, recorded.AdditionalSecretOutputs),
        InitErrors = [],
        Modified = run.Reporter.Now,
    };

    private sealed record Change(ResourceState Recorded, ResourceState Live, DiffResult Diff)
    {
        public bool TakesAway => Diff.Changes.Values.Any(change => change.Kind == PropertyChangeKind.Delete);
    }
}
