using System.Collections.Concurrent;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Decides what must become of a resource that a provider manages, and has it done.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.2.</remarks>
internal sealed class CustomRegistrar
{
    private readonly OperationRun _run;
    private readonly OldResources _olds;
    private readonly ResourceSteps _steps;
    private readonly ResourceComparison _comparison;
    private readonly Replacer _replacer;
    private readonly ConcurrentDictionary<Urn, bool> _leftOut = new();

    public CustomRegistrar(OperationRun run, OldResources olds)
    {
        (_run, _olds) = (run, olds);
        _steps = new ResourceSteps(run);
        _comparison = new ResourceComparison(run);
        _replacer = new Replacer(run, olds, _steps, _comparison);
    }

    /// <summary>Registers a resource.</summary>
    /// <returns>What the program learns, and the state that holds; no state for a resource outside the targets that does not exist.</returns>
    public async Task<(RegisteredResource Registered, ResourceState? State)> RegisterAsync(Urn urn, ResourceRegistration registration, string reference)
    {
        var old = _olds.Find(urn, registration.Aliases);
        var torn = await _replacer.ClaimAsync(old?.Urn ?? urn);
        if (!_run.Targets.Includes(urn))
        {
            return await LeaveOutAsync(urn, old);
        }

        if (registration.Dependencies.FirstOrDefault(_leftOut.ContainsKey) is { } missing)
        {
            throw new EngineException($"It needs {missing}, which does not exist and is not among the targets.", registration.Source);
        }

        var instance = await _run.Providers.GetAsync(reference);
        var (state, isPlanned) = instance.IsKnown
            ? await RegisterAsync(urn, registration, reference, instance, torn ?? old, isTorn: torn is not null)
            : (await PlanWithoutProviderAsync(urn, registration, old, reference), true);
        return (state.ToRegistered(isComplete: !isPlanned), state);
    }

    private async Task<(ResourceState State, bool IsPlanned)> RegisterAsync(Urn urn, ResourceRegistration registration, string reference, ProviderInstance instance, ResourceState? old, bool isTorn)
    {
        var provider = await instance.UseAsync();
        if (registration.ImportId is { } importId && (old is null || old.External || (old.ImportId ?? old.Id) != importId))
        {
            var imported = registration.ToState(urn, reference, PropertyMap.Empty, _run.Reporter.Now);
            old = await Importation.RunAsync(_run, imported, provider, importId, old, registration.Source);
        }

        var isAnew = isTorn || old is null or { External: true } || _comparison.IsForced(urn, old);
        var given = old is null ? registration.Inputs : InputComparison.Ignore(old.Inputs, registration.Inputs, registration.IgnoreChanges);
        var wanted = registration.ToState(urn, reference, await CheckAsync(urn, provider, isAnew ? PropertyMap.Empty : old!.Inputs, given, registration), _run.Reporter.Now);
        if (old is null)
        {
            return (await _steps.CreateAsync(StepOperation.Create, wanted, provider, diff: null, replaced: null), _run.IsPreview);
        }

        if (isTorn || old.External)
        {
            if (old.External)
            {
                _run.Reporter.Count(StepOperation.Replace);
            }

            return (await _steps.CreateAsync(StepOperation.CreateReplacement, wanted, provider, diff: null, replaced: old), _run.IsPreview);
        }

        var (operation, diff) = await _comparison.CompareAsync(wanted, old, instance);
        return operation switch
        {
            StepOperation.Same => (await _steps.SameAsync(wanted, old), false),
            StepOperation.Update => (await _steps.UpdateAsync(wanted, old, provider, diff), _run.IsPreview),
            _ => (await ReplaceAsync(wanted, old, provider, registration, diff, isAnew), _run.IsPreview),
        };
    }

    private async Task<ResourceState> ReplaceAsync(ResourceState wanted, ResourceState old, IProvider provider, ResourceRegistration registration, DiffResult diff, bool isChecked)
    {
        if (old.Protect && wanted.Protect)
        {
            throw new EngineException("It would have to be replaced, but is protected. Take the option protect off first.", registration.Source);
        }

        if (registration.ImportId is not null)
        {
            throw new EngineException("It was imported and would have to be replaced at once. Make the program agree with the object, or take the option import off.", registration.Source);
        }

        // What was taken over from the old one before, as defaults, is not the new one's.
        var inputs = isChecked ? wanted.Inputs : await CheckAsync(wanted.Urn, provider, PropertyMap.Empty, registration.Inputs, registration);
        return await _replacer.ReplaceAsync(wanted with { Inputs = inputs }, old, provider, registration.DeleteBeforeReplace ?? diff.DeleteBeforeReplace, diff);
    }

    private async Task<PropertyMap> CheckAsync(Urn urn, IProvider provider, PropertyMap olds, PropertyMap news, ResourceRegistration registration)
    {
        var check = await provider.CheckAsync(urn, olds, news, _run.Options.Abort);
        if (check.Failures.Count > 0)
        {
            CheckFailures.Report(_run, urn, check.Failures, registration);
        }

        return check.Inputs;
    }

    private async Task<(RegisteredResource, ResourceState?)> LeaveOutAsync(Urn urn, ResourceState? old)
    {
        _run.Reporter.Count(StepOperation.Same);
        if (old is null)
        {
            _leftOut[urn] = true;
            return (new RegisteredResource(urn, Id: null, PropertyMap.Empty, OutputsComplete: false), null);
        }

        await _run.Keeper.EndAsync(operation: null, old, old);
        return (old.ToRegistered(isComplete: true), old);
    }

    private Task<ResourceState> PlanWithoutProviderAsync(Urn urn, ResourceRegistration registration, ResourceState? old, string reference)
    {
        var wanted = registration.ToState(urn, reference, registration.Inputs, _run.Reporter.Now) with { Id = old?.Id };
        var step = OperationRun.NewStep(old is null ? StepOperation.Create : StepOperation.Update, urn, old, wanted);
        return _run.StepAsync(step, async () =>
        {
            await _run.Keeper.EndAsync(operation: null, old, wanted);
            return (wanted, step);
        });
    }
}
