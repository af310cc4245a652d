using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin.Tests;

/// <summary>The side of an engine that plugins talk back to.</summary>
internal sealed class EngineStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<LogRequest> _log = [];
    private GrpcServer _server = null!;

    private EngineStub()
    {
    }

    public string Address => _server.Address;

    public IEnumerable<LogRequest> Log => _log;

    public static async Task<EngineStub> StartAsync()
    {
        var engine = new EngineStub();
        engine._server = await GrpcServer.StartAsync(new GrpcService().Unary(EngineMethods.Log, (request, _) =>
        {
            engine._log.Enqueue(request);
            return Task.FromResult(new Empty());
        }));
        return engine;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
