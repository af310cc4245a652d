using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Emulator.State;

namespace NumberProvider.Interop.Tests;

/// <summary>Both of Alibaba's clients, started once for a class of tests, with the keys that an emulator accepts.</summary>
public sealed class AlibabaClientsFixture : IAsyncLifetime
{
    private static readonly IReadOnlyDictionary<string, Way> Known = new Dictionary<string, Way>
    {
        ["pop-core GET"] = new(IsClassicClient: true, "GET"),
        ["pop-core POST"] = new(IsClassicClient: true, "POST"),
        ["openapi-core GET"] = new(IsClassicClient: false, "GET"),
        ["openapi-core query"] = new(IsClassicClient: false, "POST"),
        ["openapi-core form"] = new(IsClassicClient: false, "POST", Place: "form"),
        ["openapi-core, classic scheme"] = new(IsClassicClient: false, "POST", Algorithm: "v2"),
        ["openapi-core form, classic scheme"] = new(IsClassicClient: false, "POST", Place: "form", Algorithm: "v2"),
    };

    private readonly NodeClients _nodes = new();
    private NodeClient? _popCore;
    private NodeClient? _openApi;

    /// <summary>The ways in which they send a call: the client, the HTTP method, where the parameters go, and how they are signed.</summary>
    public static IEnumerable<string> Ways => Known.Keys;

    public static EmulatorOptions Options { get; } = new() { SeedFile = Path.Combine(AppContext.BaseDirectory, "seed.json") };

    public Task InitializeAsync() => _nodes.InitializeAsync();

    public Task DisposeAsync()
    {
        _popCore?.Dispose();
        _openApi?.Dispose();
        return _nodes.DisposeAsync();
    }

    /// <summary>Sends a call in one of the ways.</summary>
    /// <returns>The answer; or code and message where the client took it for a failure.</returns>
    public async Task<JsonObject> SendAsync(string way, Uri endpoint, EmulatorKeys keys, string version, string action, JsonNode parameters)
    {
        var (isClassicClient, method, place, algorithm) = Known[way];
        var client = isClassicClient
            ? _popCore ??= _nodes.Start("alibaba.js", keys.AccessKeyId, keys.AccessKeySecret)
            : _openApi ??= _nodes.Start("openapi.js", keys.AccessKeyId, keys.AccessKeySecret);
        return await client.TryAsync(new { version, action, @params = parameters, endpoint = endpoint.ToString().TrimEnd('/'), method, place, algorithm });
    }

    private sealed record Way(bool IsClassicClient, string Method, string Place = "query", string? Algorithm = null);
}
