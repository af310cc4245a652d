using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Tests.Scripted;

/// <summary>A server on loopback that answers each request with the next step of a script, and fails the client when the script is over.</summary>
internal sealed class ScriptedVendor : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };

    private ScriptedVendor(Func<HttpContext, Task>[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        var steps = new ConcurrentQueue<Func<HttpContext, Task>>(script);
        _server.Run(async http =>
        {
            _requests.Enqueue(await ReadAsync(http.Request));
            await (steps.TryDequeue(out var step) ? step : Answer.With(404, "the script is over"))(http);
        });
    }

    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    public ScriptedRequest Request => Requests.Should().ContainSingle().Subject;

    public Uri Address => new(_server.Urls.Single());

    public ImpatientClock Clock { get; } = new();

    public static async Task<ScriptedVendor> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var vendor = new ScriptedVendor(script);
        await vendor._server.StartAsync();
        return vendor;
    }

    public AlibabaClients Alibaba(RequestsOptions? options = null, string? securityToken = null) => Alibaba(new FixedKey(securityToken), options);

    public AlibabaClients Alibaba(IAlibabaCredentials credentials, RequestsOptions? options = null) => new(
        new HttpMessageInvoker(_handler, disposeHandler: false),
        credentials,
        Address,
        Address,
        options ?? new RequestsOptions(),
        Clock);

    public ISalesClient ISales(RequestsOptions? options = null) => new(
        new HttpMessageInvoker(_handler, disposeHandler: false),
        Address,
        () => new AuthV2Signature("testAccessKeyId", "testSecretAccessKey", emptyQueryLine: false),
        options ?? new RequestsOptions(),
        Clock);

    public async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task<ScriptedRequest> ReadAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        return new ScriptedRequest(
            request.Method,
            request.Path,
            request.QueryString.Value ?? "",
            request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            await reader.ReadToEndAsync());
    }
}
