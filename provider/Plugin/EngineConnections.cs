using System.Collections.Concurrent;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Resources.Configuration;

namespace NumberProvider.Plugin;

/// <summary>The connections of engines. One process that was started by hand serves several engines at a time, and each has a configuration of its own.</summary>
/// <param name="engineAddress">The address of the engine that started this process; null when it was started by hand.</param>
/// <param name="open">Makes the clients for a configuration; what the program holds is shared with another provider of the same engine, if there is one.</param>
internal sealed class EngineConnections(string? engineAddress, Func<ProviderConfiguration, ProviderSession?, ProviderSession> open)
{
    private readonly ConcurrentDictionary<string, EngineConnection> _open = new(StringComparer.Ordinal);
    private ProviderSession? _last;

    /// <summary>How many connections are kept.</summary>
    public int Count => _open.Count;

    /// <summary>The connection of a call.</summary>
    public EngineConnection Of(CallContext call) => _open.GetOrAdd(call.ConnectionId, id =>
    {
        call.ConnectionClosed.Register(() =>
        {
            if (_open.TryRemove(id, out var closed))
            {
                closed.Dispose();
            }
        });
        // An engine's client may drop an idle connection and open another; then it does not configure again.
        return new EngineConnection(new EngineLog(engineAddress), engineAddress is null ? null : _last);
    });

    /// <summary>Gives a connection its configuration.</summary>
    public void Configure(CallContext call, ProviderConfiguration configuration)
    {
        var connection = Of(call);
        connection.Session = _last = open(configuration, Beside(connection));
    }

    /// <summary>The configured provider of a call. An engine that started this process may leave everything to the environment.</summary>
    public ProviderSession SessionOf(CallContext call)
    {
        var connection = Of(call);
        return connection.Session ??= engineAddress is not null
            ? open(ProviderConfiguration.Empty, Beside(connection))
            : throw new RpcException(StatusCode.FailedPrecondition, "This connection has not configured the provider: call Configure first.");
    }

    private ProviderSession? Beside(EngineConnection connection) => connection.Engine.Length == 0
        ? null
        : _open.Values.FirstOrDefault(other => other != connection && other.Engine == connection.Engine && other.Session is not null)?.Session;
}
