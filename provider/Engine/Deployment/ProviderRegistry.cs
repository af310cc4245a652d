using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>The providers of an operation by reference, <c>URN::ID</c>; each starts when it is first needed, in a process of its own.</summary>
/// <param name="host">Starts plugins.</param>
/// <param name="stacks">What other stacks give out.</param>
/// <param name="abort">Gives running calls up.</param>
internal sealed class ProviderRegistry(PluginHost host, IStackOutputs stacks, CancellationToken abort)
{
    private const string TypePrefix = "pulumi:providers:";
    private readonly ConcurrentDictionary<string, Lazy<Task<ProviderInstance>>> _instances = new(StringComparer.Ordinal);

    public static bool IsProvider(Urn urn) => urn.Type.StartsWith(TypePrefix, StringComparison.Ordinal);

    public static bool IsDefaultProvider(Urn urn) => IsProvider(urn) && (urn.Name == "default" || urn.Name.StartsWith("default_", StringComparison.Ordinal));

    public static string TypeOf(string package) => TypePrefix + package;

    public static string PackageOf(Urn urn) => urn.Type[TypePrefix.Length..];

    public static string ReferenceOf(ResourceState provider) => $"{provider.Urn}::{provider.Id}";

    public static Urn UrnOf(string reference) => Urn.Parse(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]);

    /// <summary>The name of a default provider (pulumi-state-and-yaml sheet, part 3).</summary>
    public static string DefaultName(PackageReference package)
    {
        var name = package.Version is null ? "default" : "default_" + string.Join('_', package.Version.Split('.', '-', '+'));
        return package.DownloadUrl is null ? name : $"{name}_{package.DownloadUrl.Replace(":/", "_", StringComparison.Ordinal)}";
    }

    /// <summary>The inputs of a default provider: all of the package's configuration as texts, secret as a whole if any part is.</summary>
    public static PropertyMap DefaultInputs(PackageReference package, ImmutableSortedDictionary<string, ConfigValue> config)
    {
        var inputs = PropertyMap.Of(config.Where(entry => entry.Key.StartsWith(package.Name + ":", StringComparison.Ordinal))
            .Select(entry => (entry.Key[(package.Name.Length + 1)..], entry.Value.IsSecret ? ((PropertyValue)entry.Value.Text).AsSecret() : entry.Value.Text)));
        return package.Version is null ? inputs : inputs.With("version", package.Version);
    }

    /// <summary>Makes a provider that the state holds known, so that its resources can be reached.</summary>
    public void AddFromState(IEnumerable<ResourceState> resources)
    {
        foreach (var state in resources.Where(resource => IsProvider(resource.Urn)))
        {
            _instances.TryAdd(ReferenceOf(state), new Lazy<Task<ProviderInstance>>(() => StartAsync(state)));
        }
    }

    /// <summary>Makes a provider known whose plugin runs already.</summary>
    public void Add(string reference, ProviderInstance instance) => _instances[reference] = new Lazy<Task<ProviderInstance>>(() => Task.FromResult(instance));

    /// <exception cref="EngineException">There is no such provider, or it cannot be configured.</exception>
    public async Task<ProviderInstance> GetAsync(string reference) => _instances.TryGetValue(reference, out var instance)
        ? await instance.Value
        : throw new EngineException($"The provider {reference} is neither in the state nor in the program.");

    /// <summary>Starts the plugin of a package without configuring it.</summary>
    public async Task<IProvider> LaunchAsync(PackageReference package) =>
        package.Name == BuiltInProvider.Package ? new BuiltInProvider(stacks) : new PluginProvider((await host.StartAsync(package, abort)).Client);

    private async Task<ProviderInstance> StartAsync(ResourceState state)
    {
        var inputs = state.Inputs.Without("__internal");
        var provider = await LaunchAsync(new PackageReference(PackageOf(state.Urn), inputs.Text("version")));
        return new ProviderInstance(provider, state.Urn, state.Id!, inputs, abort);
    }
}
