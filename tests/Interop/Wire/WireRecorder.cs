using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace NumberProvider.Interop.Tests.Wire;

/// <summary>A server on loopback that remembers every request and is content with all of them.</summary>
internal sealed class WireRecorder : IAsyncDisposable
{
    private const string Good = """
        {"RequestId":"R","Code":"OK","Success":true,"resultCode":"0200000","returnCode":"0200000","SecretBindDTO":{"SubsId":"1"},
         "Credentials":{"AccessKeyId":"STS.id","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2099-01-02T03:04:05Z"}}
        """;

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private WireRecorder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
            var headers = http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
            _requests.Enqueue(new RecordedRequest(http.Request.Method, target[0], target.ElementAtOrDefault(1) ?? "", headers, await reader.ReadToEndAsync()));
            http.Response.ContentType = "application/json;charset=utf-8";
            await http.Response.WriteAsync(Good);
        });
    }

    public Uri Address => new(_server.Urls.Single());

    public static async Task<WireRecorder> StartAsync()
    {
        var recorder = new WireRecorder();
        await recorder._server.StartAsync();
        return recorder;
    }

    /// <summary>The only request since the last question.</summary>
    public RecordedRequest TakeOne()
    {
        var taken = _requests.ToList();
        _requests.Clear();
        return taken.Should().ContainSingle().Subject;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
