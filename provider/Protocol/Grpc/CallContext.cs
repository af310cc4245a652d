namespace NumberProvider.Protocol.Grpc;

/// <summary>What a server knows of a call beside the request.</summary>
/// <param name="ConnectionId">Names the connection: in attach mode one process serves several engines' connections.</param>
/// <param name="CancellationToken">Fires when the caller gives up, its deadline passes, or the connection breaks.</param>
public sealed record CallContext(string ConnectionId, CancellationToken CancellationToken)
{
    /// <summary>Fires when the connection ends; what was kept for it can go then.</summary>
    public CancellationToken ConnectionClosed { get; init; }
}
