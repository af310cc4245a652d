using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin.Tests;

/// <summary>One operation of an engine, such as an update: a connection of its own, configured before anything else.</summary>
internal sealed class EngineOperation : IDisposable
{
    private readonly GrpcChannel _channel;

    private EngineOperation(GrpcChannel channel) => (_channel, Client) = (channel, new ResourceProviderClient(channel));

    public ResourceProviderClient Client { get; }

    public static async Task<EngineOperation> StartAsync(string plugin, PropertyMap? configuration = null, string engine = "")
    {
        var operation = new EngineOperation(new GrpcChannel(plugin));
        await operation.Client.Handshake(new ProviderHandshakeRequest { EngineAddress = engine, ConfigureWithUrn = true });
        await operation.Client.Configure(new ConfigureRequest { Args = (configuration ?? PropertyMap.Empty).ToStruct(), AcceptSecrets = true, AcceptResources = true });
        return operation;
    }

    public ResourceCalls On(string resource, string name = "it") => new(Client, resource, name);

    public void Dispose() => _channel.Dispose();
}
