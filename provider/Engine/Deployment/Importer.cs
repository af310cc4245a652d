using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Takes existing objects over into a stack without a program.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.2.</remarks>
internal sealed class Importer
{
    private readonly OperationRun _run;
    private readonly OldResources _olds;
    private readonly ProviderRegistrar _providers;

    public Importer(OperationRun run, ImmutableSortedDictionary<string, ConfigValue> config)
    {
        (_run, _olds) = (run, new OldResources(run.Start));
        _providers = new ProviderRegistrar(run, _olds, config);
        run.Providers.AddFromState(run.Start.Resources);
    }

    /// <summary>Takes objects over, parents first. Where one fails the others are kept.</summary>
    public async Task ImportAsync(ImmutableArray<ImportRequest> imports)
    {
        if (_olds.Find(Urn.OfStack(_run.Stack, _run.Project), []) is null)
        {
            var stack = new ResourceState { Urn = Urn.OfStack(_run.Stack, _run.Project), Custom = false, Created = _run.Reporter.Now, Modified = _run.Reporter.Now };
            await _run.StepAsync(OperationRun.NewStep(StepOperation.Create, stack.Urn, null, stack), async () =>
            {
                await _run.Keeper.EndAsync(operation: null, old: null, stack);
                return (stack, OperationRun.NewStep(StepOperation.Create, stack.Urn, null, stack));
            });
        }

        foreach (var _ in _run.Start.Resources.Where(resource => !resource.Delete && !ProviderRegistry.IsDefaultProvider(resource.Urn)))
        {
            _run.Reporter.Count(StepOperation.Same);
        }

        var waiting = imports.ToList();
        while (waiting.Count > 0)
        {
            var wave = waiting.Where(import => !waiting.Exists(other => other.Urn == import.Parent)).ToList();
            if (wave.Count == 0)
            {
                throw new EngineException("The resources to import are each other's parents in a circle.");
            }

            await Task.WhenAll(wave.Select(TryImportAsync));
            waiting.RemoveAll(wave.Contains);
        }
    }

    private async Task TryImportAsync(ImportRequest import)
    {
        try
        {
            await ImportAsync(import);
        }
        catch (Exception exception) when (exception is EngineException or RpcException)
        {
            _run.Report(import.Urn, exception);
        }
        catch (ResourceFailedException)
        {
            // Reported where it failed.
        }
    }

    private async Task ImportAsync(ImportRequest import)
    {
        var old = _olds.Find(import.Urn, []);
        if (old?.Id == import.Id && !old.External)
        {
            return;
        }

        if (old is not null)
        {
            throw new EngineException($"The stack already has this resource, with the ID '{old.Id}'. Give what is to be imported another name.");
        }

        var known = _run.Keeper.Current.Resources;
        if (known.All(resource => resource.Urn != import.Parent))
        {
            throw new EngineException($"Its parent {import.Parent} is not in the stack.");
        }

        var reference = await ReferenceAsync(import, known);
        var provider = await (await _run.Providers.GetAsync(reference)).UseAsync();
        var wanted = new ResourceState
        {
            Urn = import.Urn,
            Custom = true,
            Parent = import.Parent,
            Provider = reference,
            Protect = import.Protect,
            Created = _run.Reporter.Now,
            Modified = _run.Reporter.Now,
        };
        await Importation.RunAsync(_run, wanted, provider, import.Id, old: null, source: null, found => CompleteAsync(import, found, provider));
    }

    private async Task<string> ReferenceAsync(ImportRequest import, ImmutableArray<ResourceState> known)
    {
        if (import.Provider is not { } urn)
        {
            return known.FirstOrDefault(resource => resource.Urn == import.Parent)?.Provider is { } inherited && ProviderRegistry.PackageOf(ProviderRegistry.UrnOf(inherited)) == import.Package.Name ? inherited
                : known.FirstOrDefault(resource => ProviderRegistry.IsProvider(resource.Urn) && ProviderRegistry.PackageOf(resource.Urn) == import.Package.Name && resource.Urn.Name == ProviderRegistry.DefaultName(import.Package)) is { } standing
                    ? ProviderRegistry.ReferenceOf(standing)
                : await _providers.ReferenceForAsync(import.Package, given: null);
        }

        return known.FirstOrDefault(resource => resource.Urn == urn) is { } provider
            ? ProviderRegistry.ReferenceOf(provider)
            : throw new EngineException($"The provider {urn} is not in the stack. Bring it up first, then import.");
    }

    // The check tells whether a program with these inputs could go on from here, and completes them.
    private async Task<ResourceState> CompleteAsync(ImportRequest import, ResourceState found, IProvider provider)
    {
        var inputs = import.Properties.Length == 0 ? found.Inputs : PropertyMap.From(found.Inputs.Where(input => import.Properties.Contains(input.Key)));
        var check = await provider.CheckAsync(import.Urn, found.Inputs, inputs, _run.Options.Abort);
        foreach (var (property, reason) in check.Failures)
        {
            _run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Warning, $"It was imported, but a program with these inputs is refused: {property} {reason}", import.Urn));
        }

        return (found with { Inputs = check.Failures.Count > 0 ? inputs : check.Inputs }).WithOutputs(found.Outputs);
    }
}
