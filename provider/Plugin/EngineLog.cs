using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin;

/// <summary>Tells the user things through the engine, whose address comes as an argument, in the handshake, or on attaching.</summary>
internal sealed class EngineLog(string? address) : IDisposable
{
    private readonly Lock _gate = new();
    private string? _address = address;
    private GrpcChannel? _channel;

    public void SetAddress(string address)
    {
        lock (_gate)
        {
            if (address.Length > 0 && address != _address)
            {
                _channel?.Dispose();
                (_address, _channel) = (address, null);
            }
        }
    }

    /// <summary>Shows a warning at a resource. An engine that does not listen is no reason to fail.</summary>
    public async Task WarnAsync(string message, string urn)
    {
        try
        {
            if (Channel() is { } channel)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await new EngineClient(channel).Log(LogSeverity.Warning, message, urn, limit.Token);
            }
        }
        catch (Exception exception) when (exception is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            // The operation itself matters more than the remark about it.
        }
    }

    public void Dispose() => _channel?.Dispose();

    private GrpcChannel? Channel()
    {
        lock (_gate)
        {
            return _address is null ? null : _channel ??= new GrpcChannel(_address);
        }
    }
}
