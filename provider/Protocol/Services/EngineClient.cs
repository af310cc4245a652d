using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Services;

/// <summary>Talks back to the engine that started a provider.</summary>
/// <param name="channel">The channel to the engine.</param>
public sealed class EngineClient(GrpcChannel channel)
{
    /// <summary>Shows a line to the user.</summary>
    /// <param name="severity">How bad it is. An error does not fail the resource: fail the call instead.</param>
    /// <param name="message">The line.</param>
    /// <param name="urn">The URN of the request that it belongs to, or empty. A malformed one ends Pulumi's engine (sheet 1.5).</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public Task Log(LogSeverity severity, string message, string urn, CancellationToken cancellationToken = default) =>
        channel.CallAsync(EngineMethods.Log, new LogRequest { Severity = severity, Message = message, Urn = urn }, cancellationToken: cancellationToken);
}
