using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>What is no failure, but must be known, reaches the engine at its resource; the engine's address may come in each of three ways.</summary>
public sealed class EngineLogTests : IAsyncLifetime
{
    private VendorEmulator _emulator = null!;
    private EngineStub _engine = null!;

    public async Task InitializeAsync() => (_emulator, _engine) = (await VendorEmulator.StartAsync(new EmulatorOptions()), await EngineStub.StartAsync());

    public async Task DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("argument")]
    [InlineData("handshake")]
    [InlineData("attach")]
    public async Task A_warning_is_shown_at_its_resource(string way)
    {
        var address = _engine.Address;
        await using var plugin = await RunningPlugin.StartAsync(_emulator, way == "argument" ? [address] : []);
        using var channel = new GrpcChannel(plugin.Address);
        var client = new ResourceProviderClient(channel);
        await client.Handshake(new ProviderHandshakeRequest { EngineAddress = way == "handshake" ? address : "" });
        if (way == "attach")
        {
            await client.Attach(new PluginAttach { Address = address });
        }

        await client.Configure(new ConfigureRequest { Args = PropertyMap.Empty.ToStruct() });
        var group = new ResourceCalls(client, "SkillGroupNumberSet");
        await group.CheckAsync((PropertyMap)PropertyJson.Parse("""{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": []}"""));

        var warning = _engine.Log.Should().ContainSingle().Subject;
        warning.Severity.Should().Be(LogSeverity.Warning);
        warning.Urn.Should().Be(group.Urn);
        warning.Message.Should().Contain("every number is removed");
    }
}
