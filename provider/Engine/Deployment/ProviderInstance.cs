using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>A provider with its configuration. It is configured when first used; with unknowns in its configuration it cannot be, and previews do without it.</summary>
internal sealed class ProviderInstance(Provider provider, Urn urn, string id, PropertyMap inputs, CancellationToken abort)
{
    private readonly Lazy<Task> _configured = new(() => provider.ConfigureAsync(urn, id, inputs, abort));

    public bool IsKnown { get; } = !inputs.ContainsUnknowns;

    /// <summary>The provider, configured.</summary>
    /// <exception cref="EngineException">It cannot be configured.</exception>
    public async Task<Provider> UseAsync()
    {
        try
        {
            await _configured.Value;
            return provider;
        }
        catch (Protocol.Grpc.RpcException exception)
        {
            throw new EngineException($"The provider {urn.Name} cannot be configured: {exception.Message}", inner: exception);
        }
    }
}
