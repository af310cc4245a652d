using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Takes the wishes of a running program.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 8.</remarks>
internal sealed class Registrar : IResourceMonitor
{
    private readonly OperationRun _run;
    private readonly OldResources _olds;
    private readonly ProviderRegistrar _providers;
    private readonly CustomRegistrar _customs;
    private readonly ConcurrentDictionary<Urn, ResourceRegistration> _registered = new();
    private readonly ConcurrentDictionary<Urn, ResourceState> _states = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IProvider>>> _schemaPlugins = new(StringComparer.Ordinal);
    private Urn? _stack;
    private PropertyMap? _outputs;

    public Registrar(OperationRun run, ImmutableSortedDictionary<string, ConfigValue> config)
    {
        _run = run;
        _olds = new OldResources(run.Start);
        _providers = new ProviderRegistrar(run, _olds, config);
        _customs = new CustomRegistrar(run, _olds);
        run.Providers.AddFromState(run.Start.Resources);
    }

    /// <summary>The names of what the program wants.</summary>
    public IEnumerable<Urn> Registered => _registered.Keys;

    /// <summary>The old resources that the program no longer wants, and those that were replaced.</summary>
    public IEnumerable<ResourceState> Untouched
    {
        get
        {
            var wanted = _registered.Keys.Concat(_providers.Registered).ToHashSet();
            return _run.Keeper.Untouched.Where(resource => resource.Delete || !wanted.Contains(resource.Urn));
        }
    }

    public void Report(Diagnostic diagnostic) => _run.Reporter.Report(diagnostic);

    public async Task<RegisteredResource> RegisterAsync(ResourceRegistration registration, CancellationToken cancellationToken)
    {
        var urn = Urn.Create(_run.Stack, _run.Project, registration.Parent, registration.Type, registration.Name);
        Claim(urn, registration);
        return await GuardAsync(urn, registration.Source, () => RegisterAsync(urn, Inherit(registration)));
    }

    public async Task<RegisteredResource> ReadAsync(ResourceReadRequest request, CancellationToken cancellationToken)
    {
        var urn = Urn.Create(_run.Stack, _run.Project, request.Parent, request.Type, request.Name);
        Claim(urn, new ResourceRegistration { Type = request.Type, Name = request.Name, Package = request.Package, Source = request.Source });
        return await GuardAsync(urn, request.Source, async () =>
            await new ExternalReader(_run, _olds).ReadAsync(urn, request, await _providers.ReferenceForAsync(request.Package, request.Provider ?? FromParent(request.Parent, request.Package))));
    }

    public async Task<PropertyMap> InvokeAsync(FunctionCall call, CancellationToken cancellationToken)
    {
        try
        {
            var provider = await (await _run.Providers.GetAsync(await _providers.ReferenceForAsync(call.Package, call.Provider ?? FromParent(call.Parent, call.Package)))).UseAsync();
            return await provider.InvokeAsync(call.Token, call.Arguments, _run.IsPreview, _run.Options.Abort);
        }
        catch (RpcException exception)
        {
            throw new EngineException($"{call.Token} failed: {exception.Message}", inner: exception);
        }
    }

    public async Task<string> GetSchemaAsync(PackageReference package, CancellationToken cancellationToken)
    {
        var provider = await _schemaPlugins.GetOrAdd(package.Name, _ => new Lazy<Task<IProvider>>(() => _run.Providers.LaunchAsync(package))).Value;
        return await provider.GetSchemaAsync(cancellationToken);
    }

    public Task RegisterStackOutputsAsync(PropertyMap outputs, bool complete, CancellationToken cancellationToken)
    {
        _outputs = complete ? outputs : null;
        return SetOutputsAsync(old => PropertyMap.From([.. old, .. outputs]));
    }

    /// <summary>Lets go of the old outputs that the program no longer has, once everything has worked.</summary>
    public Task CompleteOutputsAsync() => _outputs is { } outputs ? SetOutputsAsync(_ => outputs) : Task.CompletedTask;

    private Task SetOutputsAsync(Func<PropertyMap, PropertyMap> change)
    {
        var stack = _stack ?? throw new EngineException("The program sets outputs before it has registered its stack.");
        var old = _states[stack];
        var now = old with { Outputs = change(old.Outputs) };
        _run.StackOutputs = now.Outputs;
        _states[stack] = now;
        return _run.Keeper.ReplaceAsync(old, now);
    }

    private void Claim(Urn urn, ResourceRegistration registration)
    {
        if (!_registered.TryAdd(urn, registration))
        {
            _run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Error, $"Two resources have the type {registration.Type} and the name '{registration.Name}'.", urn, registration.Source));
            throw new ResourceFailedException(urn, skipped: false);
        }
    }

    private async Task<RegisteredResource> GuardAsync(Urn urn, SourceLocation? source, Func<Task<RegisteredResource>> register)
    {
        try
        {
            return await register();
        }
        catch (Exception exception) when (exception is RpcException or EngineException)
        {
            _run.Reporter.Report(new Diagnostic(DiagnosticSeverity.Error, exception.Message, urn, (exception as EngineException)?.Location ?? source));
            throw new ResourceFailedException(urn, skipped: false);
        }
    }

    private async Task<RegisteredResource> RegisterAsync(Urn urn, ResourceRegistration registration)
    {
        if (!registration.Custom)
        {
            return await RegisterComponentAsync(urn, registration);
        }

        if (ProviderRegistry.IsProvider(urn))
        {
            return await _providers.RegisterAsync(urn, registration);
        }

        var given = registration.Provider ?? FromParent(registration.Parent, registration.Package) ?? registration.Providers.GetValueOrDefault(registration.Package.Name);
        var reference = await _providers.ReferenceForAsync(registration.Package, given);
        var (registered, state) = await _customs.RegisterAsync(urn, registration, reference);
        if (state is not null)
        {
            _states[urn] = state;
        }

        return registered;
    }

    // A child and a call take their parent's provider for the same package.
    private string? FromParent(Urn? parent, PackageReference package) =>
        parent is not null && _states.GetValueOrDefault(parent)?.Provider is { } provider
        && ProviderRegistry.PackageOf(ProviderRegistry.UrnOf(provider)) == package.Name ? provider : null;

    private ResourceRegistration Inherit(ResourceRegistration registration)
    {
        var parent = registration.Parent is { } urn ? _states.GetValueOrDefault(urn) : null;
        return registration with
        {
            Protect = registration.Protect ?? parent?.Protect,
            RetainOnDelete = registration.RetainOnDelete ?? parent?.RetainOnDelete,
            DeletedWith = registration.DeletedWith ?? parent?.DeletedWith,
            Aliases = [.. registration.Aliases, .. InheritedAliases(registration)],
        };
    }

    // A child of a resource that had another name may have been named after it.
    private IEnumerable<Urn> InheritedAliases(ResourceRegistration registration)
    {
        if (registration.Parent is not { } parent || !_registered.TryGetValue(parent, out var given))
        {
            return [];
        }

        return given.Aliases.Select(former => Urn.Create(
            former.Stack, former.Project, former, registration.Type,
            registration.Name.StartsWith(parent.Name, StringComparison.Ordinal) ? former.Name + registration.Name[parent.Name.Length..] : registration.Name));
    }

    private async Task<RegisteredResource> RegisterComponentAsync(Urn urn, ResourceRegistration registration)
    {
        var old = _olds.Find(urn, registration.Aliases);
        var operation = old is null ? StepOperation.Create : StepOperation.Same;
        var now = (old ?? new ResourceState { Urn = urn, Custom = false, Created = _run.Reporter.Now, Modified = _run.Reporter.Now }) with
        {
            Urn = urn,
            Inputs = registration.Inputs,
            Parent = registration.Parent,
            Dependencies = registration.Dependencies,
        };
        if (registration.Type == Urn.StackType)
        {
            _stack = urn;
        }

        _states[urn] = now;
        return await _run.StepAsync(OperationRun.NewStep(operation, urn, old, now), async () =>
        {
            await _run.Keeper.EndAsync(operation: null, old, now);
            return (new RegisteredResource(urn, Id: null, PropertyMap.Empty, OutputsComplete: true), OperationRun.NewStep(operation, urn, old, now));
        });
    }
}
