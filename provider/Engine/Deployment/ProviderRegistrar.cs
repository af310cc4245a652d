using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Registers providers: those that a program declares, and the default ones that it takes for granted.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 3; pulumi-provider-protocol sheet, 4.3.</remarks>
internal sealed class ProviderRegistrar(OperationRun run, OldResources olds, ImmutableSortedDictionary<string, ConfigValue> config)
{
    private readonly ConcurrentDictionary<PackageReference, Lazy<Task<string>>> _defaults = new();
    private readonly ConcurrentDictionary<Urn, bool> _registered = new();

    /// <summary>The providers that are wanted.</summary>
    public IEnumerable<Urn> Registered => _registered.Keys;

    /// <summary>The reference of the provider for a package: the given one, or the default one.</summary>
    public Task<string> ReferenceForAsync(PackageReference package, string? given) => given is not null
        ? Task.FromResult(given)
        : _defaults.GetOrAdd(package, key => new Lazy<Task<string>>(() => RegisterDefaultAsync(key))).Value;

    /// <summary>Registers a provider that the program declares.</summary>
    public async Task<RegisteredResource> RegisterAsync(Urn urn, ResourceRegistration registration)
    {
        var state = await RegisterAsync(urn, registration.Package, registration.Inputs, aliases: registration.Aliases, change: state => state with
        {
            Parent = registration.Parent,
            Dependencies = registration.Dependencies,
            PropertyDependencies = registration.PropertyDependencies,
            Protect = registration.Protect ?? false,
        }, registration);
        return new RegisteredResource(urn, state.Id == PropertyUnknown.TextSentinel ? null : state.Id, state.Outputs, OutputsComplete: true);
    }

    private async Task<string> RegisterDefaultAsync(PackageReference package)
    {
        var urn = Urn.Create(run.Stack, run.Project, parent: null, ProviderRegistry.TypeOf(package.Name), ProviderRegistry.DefaultName(package));
        return ProviderRegistry.ReferenceOf(await RegisterAsync(urn, package, ProviderRegistry.DefaultInputs(package, config), [], state => state, registration: null));
    }

    private async Task<ResourceState> RegisterAsync(
        Urn urn, PackageReference package, PropertyMap inputs, ImmutableArray<Urn> aliases, Func<ResourceState, ResourceState> change, ResourceRegistration? registration)
    {
        _registered[urn] = true;
        var old = olds.Find(urn, aliases);
        var provider = await run.Providers.LaunchAsync(package);
        var check = await provider.CheckConfigAsync(urn, old?.Inputs.Without("__internal") ?? PropertyMap.Empty, inputs, run.Options.Abort);
        if (check.Failures.Count > 0)
        {
            CheckFailures.Report(run, urn, check.Failures, registration);
        }

        var given = check.Inputs.Select((name, value) => inputs.GetValueOrDefault(name)?.ContainsSecrets == true ? value.AsSecret() : value);
        var stored = package.Version is null && package.DownloadUrl is null ? given : given.With("__internal", Internals(package));
        var diff = old is null ? null : InputComparison.Complete(
            await provider.DiffConfigAsync(urn, old.Outputs, old.Inputs.Without("__internal"), given, run.Options.Abort), old.Inputs.Without("__internal"), given);
        var isReplacement = diff?.IsReplacement == true;
        var operation = old is null ? StepOperation.Create : isReplacement ? StepOperation.Replace : diff!.Changed == true ? StepOperation.Update : StepOperation.Same;
        var now = change((isReplacement || old is null ? new ResourceState { Urn = urn, Custom = true, Created = run.Reporter.Now, Modified = run.Reporter.Now } : old) with
        {
            Urn = urn,
            Id = old is not null && !isReplacement ? old.Id : run.IsPreview ? PropertyUnknown.TextSentinel : Guid.NewGuid().ToString(),
            Inputs = stored,
            Outputs = given,
            Modified = operation == StepOperation.Same ? old!.Modified : run.Reporter.Now,
        });
        run.Providers.Add(ProviderRegistry.ReferenceOf(now), new ProviderInstance(provider, urn, now.Id!, given, run.Options.Abort));
        return await run.StepAsync(OperationRun.NewStep(operation, urn, old, now, diff), async () =>
        {
            if (isReplacement)
            {
                // The old one stays until its resources are gone.
                await run.Keeper.EndAsync(operation: null, old, old! with { Delete = true }, keepPlace: true);
                await run.Keeper.EndAsync(operation: null, old: null, now);
            }
            else
            {
                await run.Keeper.EndAsync(operation: null, old, now);
            }

            return (now, OperationRun.NewStep(operation, urn, old, now, diff));
        });
    }

    private static PropertyMap Internals(PackageReference package) =>
        package.DownloadUrl is null ? PropertyMap.Empty : PropertyMap.Of(("pluginDownloadURL", package.DownloadUrl));
}
