using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace NumberProvider.Emulator.Requests;

/// <summary>Where connections come in. It can be shut for a while: then the operating system refuses them, as for a server that is down.</summary>
internal sealed class Door : IConnectionListenerFactory
{
    private const int BindAttempts = 50;
    private static readonly TimeSpan BindPause = TimeSpan.FromMilliseconds(20);
    private readonly SocketTransportFactory _sockets = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
    private Listener? _listener;

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        _listener = new Listener(_sockets, await _sockets.BindAsync(endpoint, cancellationToken));

    /// <summary>Ends all connections and accepts none for some milliseconds.</summary>
    public Task CloseAsync(int milliseconds) => _listener?.CloseAsync(TimeSpan.FromMilliseconds(milliseconds)) ?? Task.CompletedTask;

    private sealed class Listener(SocketTransportFactory sockets, IConnectionListener first) : IConnectionListener
    {
        private readonly ConcurrentDictionary<string, ConnectionContext> _open = new(StringComparer.Ordinal);
        private IConnectionListener _current = first;
        private Task? _shut;

        public EndPoint EndPoint { get; } = first.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                if (await _current.AcceptAsync(cancellationToken) is { } connection)
                {
                    _open[connection.ConnectionId] = connection;
                    connection.ConnectionClosed.Register(() => _open.TryRemove(connection.ConnectionId, out _));
                    return connection;
                }

                if (Interlocked.Exchange(ref _shut, null) is not { } shut)
                {
                    return null;
                }

                await shut;
                await _current.DisposeAsync();
                _current = await BindAgainAsync(cancellationToken);
            }
        }

        public async Task CloseAsync(TimeSpan time)
        {
            _shut = Task.Delay(time);
            await _current.UnbindAsync();
            foreach (var connection in _open.Values)
            {
                connection.Abort();
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => _current.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => _current.DisposeAsync();

        private async Task<IConnectionListener> BindAgainAsync(CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await sockets.BindAsync(EndPoint, cancellationToken);
                }
                catch (Exception exception) when (exception is SocketException or AddressInUseException && attempt < BindAttempts)
                {
                    await Task.Delay(BindPause, cancellationToken);
                }
            }
        }
    }
}
