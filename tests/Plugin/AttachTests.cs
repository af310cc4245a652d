using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.Plugin.Tests;

/// <summary>One process that was started by hand serves every engine that attaches: configuration, log and end belong to a connection.</summary>
public sealed class AttachTests : AttachedPlugin
{
    private const string Group = """{"instanceId": "ccc-other", "skillGroupId": "desk@ccc-other", "numbers": []}""";

    [Fact(Timeout = 60_000)]
    public async Task Each_engine_hears_of_its_own_resources_only()
    {
        await using var firstEngine = await EngineStub.StartAsync();
        await using var secondEngine = await EngineStub.StartAsync();
        using var first = await EngineOperation.StartAsync(Plugin.Address, engine: firstEngine.Address);
        using var second = await EngineOperation.StartAsync(Plugin.Address, engine: secondEngine.Address);
        await first.On("SkillGroupNumberSet", "first").CheckAsync((PropertyMap)PropertyJson.Parse(Group));
        await second.On("SkillGroupNumberSet", "second").CheckAsync((PropertyMap)PropertyJson.Parse(Group));
        firstEngine.Log.Should().ContainSingle().Which.Urn.Should().EndWith("::first");
        secondEngine.Log.Should().ContainSingle().Which.Urn.Should().EndWith("::second");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_has_not_configured_it_gets_nothing_of_anothers_configuration()
    {
        using var configured = await EngineOperation.StartAsync(Plugin.Address);
        using var channel = new GrpcChannel(Plugin.Address);
        var reading = () => new ResourceProviderClient(channel).Read(new ReadRequest { Urn = Urns.Of("SkillGroupNumberSet"), Id = "ccc-demo/sales@ccc-demo" });
        (await reading.Should().ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.FailedPrecondition);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_end_of_one_operation_is_not_the_end_of_another()
    {
        using var first = await EngineOperation.StartAsync(Plugin.Address);
        using var second = await EngineOperation.StartAsync(Plugin.Address);
        await first.Client.Cancel();
        first.Dispose();
        await second.On("SkillGroupNumberSet").CreateAsync((PropertyMap)PropertyJson.Parse(Group));
    }
}
