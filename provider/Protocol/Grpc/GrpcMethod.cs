using Google.Protobuf;

namespace NumberProvider.Protocol.Grpc;

/// <summary>One method of a service: its name and its messages.</summary>
/// <param name="Service">Full name of the service, <c>pulumirpc.ResourceProvider</c>.</param>
/// <param name="Name">Name of the method, <c>Check</c>.</param>
/// <typeparam name="TRequest">The message sent by the client.</typeparam>
/// <typeparam name="TResponse">The message, or each message of the stream, sent by the server.</typeparam>
public sealed record GrpcMethod<TRequest, TResponse>(string Service, string Name)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <summary>The path of the HTTP request.</summary>
    public string Path => $"/{Service}/{Name}";

    internal MessageParser<TRequest> Requests { get; } = new(() => new TRequest());

    internal MessageParser<TResponse> Responses { get; } = new(() => new TResponse());
}
