using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>A provider with its configuration. It is configured when first used; with unknowns in its configuration it cannot be, and previews do without it.</summary>
internal sealed class ProviderInstance
{
    private readonly IProvider _provider;
    private readonly Lazy<Task> _configured;

    public ProviderInstance(IProvider provider, Urn urn, string id, PropertyMap inputs, CancellationToken abort)
    {
        (_provider, Urn, Inputs) = (provider, urn, inputs);
        _configured = new Lazy<Task>(() => provider.ConfigureAsync(urn, id, inputs, abort));
    }

    public Urn Urn { get; }

    /// <summary>Its configuration.</summary>
    public PropertyMap Inputs { get; }

    public bool IsKnown => !Inputs.ContainsUnknowns;

    /// <summary>The provider, configured.</summary>
    /// <exception cref="EngineException">It cannot be configured.</exception>
    public async Task<IProvider> UseAsync()
    {
        try
        {
            await _configured.Value;
            return _provider;
        }
        catch (Protocol.Grpc.RpcException exception)
        {
            throw new EngineException($"The provider {Urn.Name} cannot be configured: {exception.Message}", inner: exception);
        }
    }
}
