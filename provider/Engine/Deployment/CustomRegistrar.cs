using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Decides what must become of a resource that a provider manages, and does it.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.2 and 8.3.</remarks>
internal sealed class CustomRegistrar(OperationRun run, OldResources olds)
{
    private readonly ConcurrentDictionary<Urn, ResourceState> _torn = new();

    /// <summary>Registers a resource.</summary>
    /// <returns>What the program learns, and the state that holds; no state for a resource outside the targets that does not exist.</returns>
    public async Task<(RegisteredResource Registered, ResourceState? State)> RegisterAsync(Urn urn, ResourceRegistration registration, string reference)
    {
        var old = _torn.TryGetValue(urn, out var torn) ? torn : olds.Find(urn, registration.Aliases);
        if (!run.Targets.Includes(urn))
        {
            return await KeepAsync(urn, old);
        }

        var instance = await run.Providers.GetAsync(reference);
        if (!instance.IsKnown)
        {
            return await PlanWithoutProviderAsync(urn, registration, old, reference);
        }

        var provider = await instance.UseAsync();
        if (registration.ImportId is { } importId && (old is null || old.External || (old.ImportId ?? old.Id) != importId))
        {
            old = await ImportAsync(urn, registration, provider, reference, importId, old);
        }

        var isAnew = old is null || old.External || _torn.ContainsKey(urn);
        var inputs = old is null ? registration.Inputs : InputComparison.Ignore(old.Inputs, registration.Inputs, registration.IgnoreChanges);
        var check = await provider.CheckAsync(urn, isAnew ? PropertyMap.Empty : old!.Inputs, inputs, run.Options.Abort);
        if (check.Failures.Count > 0)
        {
            CheckFailures.Report(run, urn, check.Failures, registration);
        }

        var wanted = Wanted(urn, registration, reference, check.Inputs);
        if (old is null)
        {
            return await CreateAsync(StepOperation.Create, wanted, provider, diff: null, replaced: null);
        }

        if (_torn.ContainsKey(urn))
        {
            return await CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff: null, replaced: old);
        }

        return await CompareAsync(wanted, old, provider, registration);
    }

    private async Task<(RegisteredResource, ResourceState?)> CompareAsync(ResourceState wanted, ResourceState old, Provider provider, ResourceRegistration registration)
    {
        var diff = ReplaceOnChanges(
            InputComparison.Complete(await provider.DiffAsync(wanted.Urn, old.Id!, old.Outputs, old.Inputs, wanted.Inputs, registration.IgnoreChanges, run.Options.Abort), old.Inputs, wanted.Inputs),
            registration.ReplaceOnChanges);
        var isTriggered = old.ReplacementTrigger is { } before && wanted.ReplacementTrigger is { } now && !before.WithoutSecrets().Equals(now.WithoutSecrets());
        if (diff.IsReplacement || old.PendingReplacement || old.Taint || isTriggered)
        {
            return await ReplaceAsync(wanted, old, provider, registration, diff);
        }

        return diff.Changed == true || old.InitErrors.Length > 0
            ? await UpdateAsync(wanted, old, provider, diff)
            : await SameAsync(wanted, old);
    }

    private static DiffResult ReplaceOnChanges(DiffResult diff, ImmutableArray<string> paths)
    {
        if (paths.Length == 0 || diff.Changed != true)
        {
            return diff;
        }

        var patterns = paths.Select(PropertyPath.Parse).ToList();
        var changes = diff.Changes.ToImmutableSortedDictionary(
            change => change.Key,
            change => patterns.Any(pattern => pattern.Contains(PropertyPath.Parse(change.Key))) ? change.Value with { Replaces = true } : change.Value,
            StringComparer.Ordinal);
        return diff with { Changes = changes };
    }

    private ResourceState Wanted(Urn urn, ResourceRegistration registration, string reference, PropertyMap inputs) => new()
    {
        Urn = urn,
        Custom = true,
        Inputs = inputs,
        Parent = registration.Parent,
        Protect = registration.Protect ?? false,
        Dependencies = registration.Dependencies,
        Provider = reference,
        PropertyDependencies = registration.PropertyDependencies,
        AdditionalSecretOutputs = registration.AdditionalSecretOutputs,
        CustomTimeouts = registration.CustomTimeouts,
        ImportId = registration.ImportId,
        RetainOnDelete = registration.RetainOnDelete ?? false,
        DeletedWith = registration.DeletedWith,
        ReplaceWith = registration.ReplaceWith,
        IgnoreChanges = registration.IgnoreChanges,
        ReplaceOnChanges = registration.ReplaceOnChanges,
        HideDiff = registration.HideDiffs,
        ReplacementTrigger = registration.ReplacementTrigger,
        Created = run.Reporter.Now,
        Modified = run.Reporter.Now,
    };

    private static RegisteredResource Registered(ResourceState state, bool isComplete) => new(state.Urn, string.IsNullOrEmpty(state.Id) ? null : state.Id, state.Outputs, isComplete);

    private async Task<(RegisteredResource, ResourceState?)> KeepAsync(Urn urn, ResourceState? old)
    {
        if (old is null)
        {
            return (new RegisteredResource(urn, Id: null, PropertyMap.Empty, OutputsComplete: false), null);
        }

        await run.Keeper.EndAsync(operation: null, old, old);
        run.Reporter.Count(StepOperation.Same);
        return (Registered(old, isComplete: true), old);
    }

    private Task<(RegisteredResource, ResourceState?)> PlanWithoutProviderAsync(Urn urn, ResourceRegistration registration, ResourceState? old, string reference)
    {
        var wanted = Wanted(urn, registration, reference, registration.Inputs) with { Id = old?.Id };
        var step = OperationRun.NewStep(old is null ? StepOperation.Create : StepOperation.Update, urn, old, wanted);
        return run.StepAsync<(RegisteredResource, ResourceState?)>(step, async () =>
        {
            await run.Keeper.EndAsync(operation: null, old, wanted);
            return ((Registered(wanted, isComplete: false), wanted), step);
        });
    }

    private Task<(RegisteredResource, ResourceState?)> SameAsync(ResourceState wanted, ResourceState old)
    {
        var now = wanted with { Id = old.Id, Outputs = OutputSecrets.Mark(old.Outputs, wanted.Inputs, wanted.AdditionalSecretOutputs), Created = old.Created, Modified = old.Modified, Others = old.Others };
        var step = OperationRun.NewStep(StepOperation.Same, wanted.Urn, old, now);
        return run.StepAsync<(RegisteredResource, ResourceState?)>(step, async () =>
        {
            await run.Keeper.EndAsync(operation: null, old, now);
            return ((Registered(now, isComplete: true), now), step);
        });
    }

    private Task<(RegisteredResource, ResourceState?)> CreateAsync(StepOperation operation, ResourceState wanted, Provider provider, DiffResult? diff, ResourceState? replaced) =>
        run.StepAsync<(RegisteredResource, ResourceState?)>(OperationRun.NewStep(operation, wanted.Urn, replaced, wanted, diff), async () =>
        {
            Step Outcome(ResourceState state) => OperationRun.NewStep(operation, wanted.Urn, replaced, state, diff);
            if (run.IsPreview)
            {
                var (id, outputs) = await provider.CreateAsync(wanted.Urn, wanted.Inputs, limit: null, isPreview: true, run.Options.Abort);
                var planned = wanted with { Id = id, Outputs = OutputSecrets.Mark(outputs, wanted.Inputs, wanted.AdditionalSecretOutputs) };
                await run.Keeper.EndAsync(operation: null, replaced is { Delete: true } ? null : replaced, planned);
                return ((Registered(planned, isComplete: false), planned), Outcome(planned));
            }

            // What was torn down before stays in the state as such until the new one stands.
            var pending = await run.Keeper.BeginAsync(wanted with { Created = null, Modified = null }, OperationType.Creating);
            var superseded = replaced is { Delete: true } ? null : replaced;
            try
            {
                var (id, outputs) = await provider.CreateAsync(wanted.Urn, wanted.Inputs, wanted.CustomTimeouts.Create, isPreview: false, run.Options.Abort);
                var made = wanted with { Id = id, Outputs = OutputSecrets.Mark(outputs, wanted.Inputs, wanted.AdditionalSecretOutputs) };
                await run.Keeper.EndAsync(pending, superseded, made);
                return ((Registered(made, isComplete: true), made), Outcome(made));
            }
            catch (InitFailedException exception)
            {
                var half = wanted with
                {
                    Id = exception.Id,
                    Outputs = OutputSecrets.Mark(exception.Outputs ?? PropertyMap.Empty, wanted.Inputs, wanted.AdditionalSecretOutputs),
                    InitErrors = [.. exception.Reasons],
                };
                await run.Keeper.EndAsync(pending, superseded, half);
                throw;
            }
            catch (Exception exception) when (!run.Options.Abort.IsCancellationRequested && exception is not OperationCanceledException)
            {
                await run.Keeper.EndAsync(pending, old: null, now: null);
                throw;
            }
        });

    private Task<(RegisteredResource, ResourceState?)> UpdateAsync(ResourceState wanted, ResourceState old, Provider provider, DiffResult diff) =>
        run.StepAsync<(RegisteredResource, ResourceState?)>(OperationRun.NewStep(StepOperation.Update, wanted.Urn, old, wanted, diff), async () =>
        {
            var carried = wanted with { Id = old.Id, Created = old.Created, Others = old.Others };
            Task<PropertyMap> CallAsync() => provider.UpdateAsync(
                wanted.Urn, old.Id!, old.Outputs, old.Inputs, wanted.Inputs, wanted.IgnoreChanges, wanted.CustomTimeouts.Update, run.IsPreview, run.Options.Abort);
            if (run.IsPreview)
            {
                var planned = carried with { Outputs = OutputSecrets.Mark(await CallAsync(), wanted.Inputs, wanted.AdditionalSecretOutputs) };
                await run.Keeper.EndAsync(operation: null, old, planned);
                return ((Registered(planned, isComplete: false), planned), OperationRun.NewStep(StepOperation.Update, wanted.Urn, old, planned, diff));
            }

            var pending = await run.Keeper.BeginAsync(carried with { Id = null, Modified = old.Modified }, OperationType.Updating);
            try
            {
                var now = carried with { Outputs = OutputSecrets.Mark(await CallAsync(), wanted.Inputs, wanted.AdditionalSecretOutputs) };
                await run.Keeper.EndAsync(pending, old, now);
                return ((Registered(now, isComplete: true), now), OperationRun.NewStep(StepOperation.Update, wanted.Urn, old, now, diff));
            }
            catch (InitFailedException exception)
            {
                // The old inputs stay, so that the next run sees what is left to do.
                var half = old with { Outputs = OutputSecrets.Mark(exception.Outputs ?? old.Outputs, old.Inputs, old.AdditionalSecretOutputs), InitErrors = [.. exception.Reasons], Modified = run.Reporter.Now };
                await run.Keeper.EndAsync(pending, old, half, keepPlace: true);
                throw;
            }
            catch
            {
                await run.Keeper.EndAsync(pending, old, old, keepPlace: true);
                throw;
            }
        });

    private async Task<(RegisteredResource, ResourceState?)> ReplaceAsync(ResourceState wanted, ResourceState old, Provider provider, ResourceRegistration registration, DiffResult diff)
    {
        if (old.Protect && wanted.Protect)
        {
            throw new EngineException("It would have to be replaced, but is protected. Take the option protect off first.", registration.Source);
        }

        var check = await provider.CheckAsync(wanted.Urn, PropertyMap.Empty, registration.Inputs, run.Options.Abort);
        if (check.Failures.Count > 0)
        {
            CheckFailures.Report(run, wanted.Urn, check.Failures, registration);
        }

        wanted = wanted with { Inputs = check.Inputs };
        run.Reporter.Count(StepOperation.Replace);
        var deletesFirst = registration.DeleteBeforeReplace ?? diff.DeleteBeforeReplace;
        if (!deletesFirst && !old.PendingReplacement)
        {
            var condemned = old with { Delete = true };
            await run.Keeper.EndAsync(operation: null, old, condemned, keepPlace: true);
            return await CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff, condemned);
        }

        var torn = old;
        if (!old.PendingReplacement)
        {
            await TearDownDependentsAsync(old);
            torn = old with { PendingReplacement = true };
            await new Remover(run).RemoveOneAsync(old, StepOperation.DeleteReplaced, torn);
        }

        return await CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff, run.IsPreview ? null : torn);
    }

    /// <summary>Removes first those that cannot live without a resource that goes: a plain dependency does not count, a replacement that would follow does.</summary>
    private async Task TearDownDependentsAsync(ResourceState root)
    {
        var gone = new HashSet<Urn> { root.Urn };
        var dependents = new List<ResourceState>();
        foreach (var candidate in olds.InOrder.SkipWhile(resource => !ReferenceEquals(resource, root)).Skip(1))
        {
            if (candidate is { Custom: true, External: false, Delete: false, PendingReplacement: false } && !ProviderRegistry.IsProvider(candidate.Urn) && await MustGoTooAsync(candidate, gone))
            {
                gone.Add(candidate.Urn);
                dependents.Add(candidate);
            }
        }

        if (dependents.Find(dependent => dependent.Protect) is { } kept)
        {
            throw new EngineException($"It would have to be replaced together with {kept.Urn}, which is protected.");
        }

        foreach (var dependent in dependents.AsEnumerable().Reverse())
        {
            var torn = dependent with { PendingReplacement = true };
            await new Remover(run).RemoveOneAsync(dependent, StepOperation.DeleteReplaced, torn);
            _torn[dependent.Urn] = run.IsPreview ? dependent : torn;
            run.Reporter.Count(StepOperation.Replace);
        }
    }

    private async Task<bool> MustGoTooAsync(ResourceState candidate, HashSet<Urn> gone)
    {
        if (candidate.DeletedWith is { } with && gone.Contains(with))
        {
            return true;
        }

        var touched = candidate.PropertyDependencies.Where(entry => entry.Value.Any(gone.Contains)).Select(entry => entry.Key).Where(candidate.Inputs.ContainsKey).ToList();
        if (touched.Count == 0)
        {
            return false;
        }

        var unknown = touched.Aggregate(candidate.Inputs, (inputs, name) => inputs.With(name, PropertyUnknown.Instance));
        var provider = await run.ProviderOfAsync(candidate);
        var diff = await provider.DiffAsync(candidate.Urn, candidate.Id!, candidate.Outputs, candidate.Inputs, unknown, candidate.IgnoreChanges, run.Options.Abort);
        return ReplaceOnChanges(InputComparison.Complete(diff, candidate.Inputs, unknown), candidate.ReplaceOnChanges).IsReplacement;
    }

    private Task<ResourceState> ImportAsync(Urn urn, ResourceRegistration registration, Provider provider, string reference, string importId, ResourceState? old) =>
        run.StepAsync(OperationRun.NewStep(StepOperation.Import, urn, old, null), async () =>
        {
            var read = await provider.ReadAsync(urn, importId, inputs: null, outputs: null, registration.CustomTimeouts.Read, run.Options.Abort)
                ?? throw new EngineException($"There is nothing to import: no {urn.Type} has the ID '{importId}'.", registration.Source);
            var inputs = read.Inputs ?? throw new EngineException($"The provider cannot import {urn.Type}.", registration.Source);
            var imported = Wanted(urn, registration, reference, inputs) with { Id = read.Id, Outputs = OutputSecrets.Mark(read.Outputs, inputs, registration.AdditionalSecretOutputs) };
            await run.Keeper.EndAsync(operation: null, old, imported);
            return (imported, OperationRun.NewStep(StepOperation.Import, urn, old, imported));
        });
}
