using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Google.Protobuf;

namespace NumberProvider.Protocol.Grpc;

/// <summary>Calls gRPC methods of one peer on loopback: HTTP/2 without TLS.</summary>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>A channel to a peer. Nothing is dialled before the first call.</summary>
    /// <param name="address"><c>HOST:PORT</c>.</param>
    public GrpcChannel(string address) => _http = new HttpClient(NewHandler())
    {
        BaseAddress = new Uri($"http://{address}"),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Calls a method with one answer.</summary>
    /// <exception cref="RpcException">The call failed; <see cref="StatusCode.Unavailable"/> when the peer cannot be reached or went away.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        TResponse? answer = null;
        await foreach (var response in StreamAsync(method, request, timeout, cancellationToken))
        {
            answer = answer is null ? response : throw new RpcException(StatusCode.Internal, $"{method.Name} answered more than once.");
        }

        return answer ?? throw new RpcException(StatusCode.Internal, $"{method.Name} succeeded without an answer.");
    }

    /// <summary>Calls a method that answers with a stream.</summary>
    /// <inheritdoc cref="CallAsync"/>
    public async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? timeout = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout is { } limit)
        {
            deadline.CancelAfter(limit);
        }

        using var message = NewRequest(method.Path, request, timeout);
        using var response = await Guard(() => _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token), cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(StatusCode.Unavailable, $"The peer answered {method.Name} with HTTP status {(int)response.StatusCode}.");
        }

        await using var body = await Guard(() => response.Content.ReadAsStreamAsync(deadline.Token), cancellationToken);
        while (await Guard(() => GrpcFrame.ReadAsync(body, method.Responses, deadline.Token), cancellationToken) is { } next)
        {
            yield return next;
        }

        if (GrpcStatus.Failure(name => Find(response, name)) is { } failure)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler NewHandler() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseHeadersLength = 64 << 10,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        InitialHttp2StreamWindowSize = 4 << 20,
        ActivityHeadersPropagator = null,
    };

    private static HttpRequestMessage NewRequest(string path, IMessage request, TimeSpan? timeout)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(GrpcFrame.Encode(request)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        message.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        if (timeout is { } limit)
        {
            message.Headers.Add(GrpcStatus.TimeoutHeader, GrpcStatus.WriteTimeout(limit));
        }

        return message;
    }

    private static string? Find(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;

    private static async Task<T> Guard<T>(Func<Task<T>> action, CancellationToken caller)
    {
        try
        {
            return await action();
        }
        catch (OperationCanceledException exception) when (!caller.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.DeadlineExceeded, "The time given for the call ran out.", [], exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new RpcException(StatusCode.Unavailable, $"The peer cannot be reached or went away: {exception.Message}", [], exception);
        }
    }
}
