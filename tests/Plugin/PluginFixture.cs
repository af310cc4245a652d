using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>An emulator, an engine that listens, and the plugin between them, for one test class.</summary>
public sealed class PluginFixture : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private RunningPlugin? _plugin;
    private GrpcChannel? _channel;

    internal VendorEmulator Emulator { get; private set; } = null!;

    internal EngineStub Engine { get; private set; } = null!;

    internal RunningPlugin Plugin => _plugin!;

    internal ResourceProviderClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        Engine = await EngineStub.StartAsync();
        _plugin = await StartPluginAsync();
        _channel = new GrpcChannel(_plugin.Address);
        Client = new ResourceProviderClient(_channel);
    }

    public async Task DisposeAsync()
    {
        _channel!.Dispose();
        await _plugin!.DisposeAsync();
        await Engine.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    /// <summary>Another process of the plugin, started by the same engine unless another one is given.</summary>
    internal Task<RunningPlugin> StartPluginAsync(EngineStub? engine = null) => RunningPlugin.StartAsync(Emulator, (engine ?? Engine).Address);

    /// <summary>Another connection to the same process.</summary>
    internal GrpcChannel Connect() => new(Plugin.Address);

    /// <summary>Another operation in the same process, as attached engines have them.</summary>
    internal Task<EngineOperation> OperateAsync() => EngineOperation.StartAsync(Plugin.Address);

    internal async Task<JsonNode> VendorStateAsync() => (await Http.GetFromJsonAsync<JsonNode>(new Uri(Emulator.AdministrationUrl, "state")))!;

    /// <summary>The operations that the vendors were asked for, in order.</summary>
    internal async Task<List<string>> CallsAsync() =>
        [.. (await Http.GetFromJsonAsync<JsonArray>(new Uri(Emulator.AdministrationUrl, "requests")))!.Select(request => request!["operation"]!.GetValue<string>())];

    internal async Task ArmAsync(string operation, string kind, int count = 1, int value = 0)
    {
        var answer = await Http.PostAsJsonAsync(new Uri(Emulator.AdministrationUrl, "faults"), new[] { new { operation, kind, count, value } });
        answer.EnsureSuccessStatusCode();
    }
}
