using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>An emulator and the plugin that talks to it, for one test class.</summary>
public sealed class PluginFixture : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private RunningPlugin? _plugin;
    private GrpcChannel? _channel;

    internal VendorEmulator Emulator { get; private set; } = null!;

    internal RunningPlugin Plugin => _plugin!;

    internal ResourceProviderClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        _plugin = await RunningPlugin.StartAsync(Emulator, "127.0.0.1:1");
        _channel = new GrpcChannel(_plugin.Address);
        Client = new ResourceProviderClient(_channel);
    }

    public async Task DisposeAsync()
    {
        _channel!.Dispose();
        await _plugin!.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    /// <summary>Another connection to the same process.</summary>
    internal GrpcChannel Connect() => new(Plugin.Address);

    internal async Task<JsonNode> VendorStateAsync() => (await Http.GetFromJsonAsync<JsonNode>(new Uri(Emulator.AdministrationUrl, "state")))!;

    internal async Task ArmAsync(string operation, string kind, int count = 1)
    {
        var answer = await Http.PostAsJsonAsync(new Uri(Emulator.AdministrationUrl, "faults"), new[] { new { operation, kind, count } });
        answer.EnsureSuccessStatusCode();
    }
}
