using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace NumberProvider.Protocol.Grpc;

/// <summary>The methods that a server answers, by path.</summary>
public sealed class GrpcService
{
    private readonly Dictionary<string, Func<HttpContext, CallContext, Task>> _methods = new(StringComparer.Ordinal);

    /// <summary>Adds a method with one answer.</summary>
    public GrpcService Unary<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, Func<TRequest, CallContext, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        _methods.Add(method.Path, async (http, call) =>
        {
            var response = await handler(await ReadRequestAsync(method, http, call), call);
            await WriteAsync(http, response, call);
        });
        return this;
    }

    /// <summary>Adds a method that answers with a stream.</summary>
    public GrpcService ServerStreaming<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, Func<TRequest, CallContext, IAsyncEnumerable<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        _methods.Add(method.Path, async (http, call) =>
        {
            await foreach (var response in handler(await ReadRequestAsync(method, http, call), call).WithCancellation(call.CancellationToken))
            {
                await WriteAsync(http, response, call);
                await http.Response.Body.FlushAsync(call.CancellationToken);
            }
        });
        return this;
    }

    internal Func<HttpContext, CallContext, Task>? Find(string path) => _methods.GetValueOrDefault(path);

    private static async Task<TRequest> ReadRequestAsync<TRequest, TResponse>(GrpcMethod<TRequest, TResponse> method, HttpContext http, CallContext call)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        await GrpcFrame.ReadAsync(http.Request.Body, method.Requests, call.CancellationToken)
        ?? throw new RpcException(StatusCode.Internal, $"The call of {method.Name} carries no message.");

    private static async Task WriteAsync(HttpContext http, IMessage response, CallContext call) =>
        await http.Response.Body.WriteAsync(GrpcFrame.Encode(response), call.CancellationToken);
}
