using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Engine.Plugins;

/// <summary>The engine's side of the conversation, to which plugins talk back.</summary>
public sealed class EngineServer : IAsyncDisposable
{
    private readonly GrpcServer _server;

    private EngineServer(GrpcServer server) => _server = server;

    /// <summary>The address, <c>127.0.0.1:PORT</c>.</summary>
    public string Address => _server.Address;

    /// <summary>Starts listening.</summary>
    /// <param name="onLog">Takes each line; the flag says whether it is only a live status.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<EngineServer> StartAsync(Action<Diagnostic, bool> onLog, CancellationToken cancellationToken)
    {
        var service = new GrpcService().Unary(EngineMethods.Log, (request, _) =>
        {
            onLog(new Diagnostic((DiagnosticSeverity)request.Severity, request.Message, ToUrn(request.Urn)), request.Ephemeral);
            return Task.FromResult(new Empty());
        });
        return new EngineServer(await GrpcServer.StartAsync(service, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Urn? ToUrn(string text)
    {
        try
        {
            return text.Length == 0 ? null : Urn.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
