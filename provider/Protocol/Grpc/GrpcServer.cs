using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NumberProvider.Protocol.Grpc;

/// <summary>Serves gRPC methods on loopback: HTTP/2 without TLS, as Pulumi's engine and its plugins speak with each other.</summary>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GrpcServer(WebApplication application, int port) => (_application, Port) = (application, port);

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The address as the protocol writes it, <c>127.0.0.1:PORT</c>.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Listens on a free port and serves until disposed.</summary>
    public static async Task<GrpcServer> StartAsync(GrpcService service, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        var application = builder.Build();
        application.Run(http => AnswerAsync(service, http));
        await application.StartAsync(cancellationToken);
        return new GrpcServer(application, new Uri(application.Urls.Single()).Port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        // Not infinite: that overflows Kestrel's clock, and connections are closed as soon as they are idle.
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(365);
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        options.Limits.Http2.InitialConnectionWindowSize = 16 << 20;
        options.Limits.Http2.InitialStreamWindowSize = 4 << 20;
    }

    private static async Task AnswerAsync(GrpcService service, HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        http.Response.ContentType = "application/grpc";
        using var deadline = new CancellationTokenSource();
        if (GrpcStatus.ReadTimeout(http.Request.Headers[GrpcStatus.TimeoutHeader]) is { } timeout)
        {
            deadline.CancelAfter(timeout < MaxTimer ? timeout : MaxTimer);
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, deadline.Token);
        var call = new CallContext(http.Connection.Id, cancellation.Token)
        {
            ConnectionClosed = http.Features.Get<IConnectionLifetimeFeature>()?.ConnectionClosed ?? CancellationToken.None,
        };
        var failure = await RunAsync(service, http, call, deadline.Token);
        Finish(http.Response, failure);
    }

    private static readonly TimeSpan MaxTimer = TimeSpan.FromDays(24);

    private static async Task<RpcException?> RunAsync(GrpcService service, HttpContext http, CallContext call, CancellationToken deadline)
    {
        try
        {
            if (service.Find(http.Request.Path.Value ?? "") is not { } method)
            {
                return new RpcException(StatusCode.Unimplemented, $"The method {http.Request.Path.Value} is not offered.");
            }

            await method(http, call);
            return null;
        }
        catch (RpcException exception)
        {
            return exception;
        }
        catch (OperationCanceledException) when (call.CancellationToken.IsCancellationRequested)
        {
            return deadline.IsCancellationRequested
                ? new RpcException(StatusCode.DeadlineExceeded, "The time given for the call ran out.")
                : new RpcException(StatusCode.Cancelled, "The caller gave the call up.");
        }
        catch (Exception exception)
        {
            return new RpcException(StatusCode.Unknown, exception.Message);
        }
    }

    // A failure before the first byte goes out as headers alone; later, or with success, the outcome follows the body as trailers.
    private static void Finish(HttpResponse response, RpcException? failure)
    {
        IEnumerable<KeyValuePair<string, string>> outcome = failure is null ? [new(GrpcStatus.CodeHeader, "0")] : GrpcStatus.Trailers(failure);
        foreach (var (name, value) in outcome)
        {
            if (response.HasStarted || failure is null)
            {
                response.AppendTrailer(name, value);
            }
            else
            {
                response.Headers[name] = value;
            }
        }
    }
}
