using NumberProvider.Protocol.Grpc;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>
/// Pulumi replaces by creating the new one and deleting the old one at the end, also where both have one ID. In each case the object must be there
/// afterwards (pulumi-provider-protocol sheet, 8.1).
/// </summary>
public abstract class ReplacementContract(PluginFixture plugin) : ResourceContract(plugin)
{
    /// <summary><c>pulumi up --replace URN</c>, a replacement that keeps the ID, <c>replaceOnChanges</c>, a cascade: Check, Check again without olds, Create, Delete.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Replaced_under_the_same_ID_it_is_there_afterwards()
    {
        var it = await MadeEarlierAsync();
        using var up = await OperateAsync();
        var created = up.On(Resource);
        await created.CreateAsync(Map(First));
        created.Id.Should().Be(it.Id);
        await it.In(up).DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeTrue();

        using var destroy = await OperateAsync();
        await created.In(destroy).DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeFalse("a later operation means it");
    }

    /// <summary>The name in the program changes without an alias: the new resource takes the object over, and the old one is deleted.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Renamed_in_the_program_it_is_there_afterwards()
    {
        var it = await MadeEarlierAsync();
        using var up = await OperateAsync();
        await up.On(Resource, "renamed").CreateAsync(Map(First));
        await it.In(up).DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeTrue();
    }

    /// <summary>
    /// Delete first, then the create fails: the state keeps the old one as pending replacement, and the next run replaces whatever Diff says.
    /// Only an answer that says "delete first" makes it create alone.
    /// </summary>
    [Fact(Timeout = 60_000)]
    public async Task Deleted_first_and_not_created_it_is_there_after_the_next_run()
    {
        var it = await MadeEarlierAsync();
        using (var failing = await OperateAsync())
        {
            await it.In(failing).DeleteAsync();
            await ArmAsync(WriteOperation, "Throttle", count: 5);
            var creating = () => failing.On(Resource).CreateAsync(Map(First));
            await creating.Should().ThrowAsync<RpcException>();
            await ClearFaultsAsync();
        }

        using var next = await OperateAsync();
        var pending = it.In(next);
        var difference = await pending.DiffAsync(Map(First));
        difference.Changes.Should().Be(DiffChanges.DiffNone);
        difference.DeleteBeforeReplace.Should().BeTrue();
        await next.On(Resource).CreateAsync(Map(First));
        IsThere(await VendorsAsync()).Should().BeTrue();
    }

    /// <summary>The provider is replaced: its new process creates, and a process with the old configuration is told to delete.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Moved_to_another_provider_it_is_there_afterwards()
    {
        var it = await MadeEarlierAsync();
        await using var newProcess = await Plugin.StartPluginAsync();
        await using var oldProcess = await Plugin.StartPluginAsync();
        using var created = await EngineOperation.StartAsync(newProcess.Address, Configuration);
        using var deleting = await EngineOperation.StartAsync(oldProcess.Address, Configuration);
        await created.On(Resource).CreateAsync(Map(First));
        await it.In(deleting).DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeTrue();
    }

    /// <summary>What another engine makes meanwhile does not stand in the way of a delete.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Removed_from_the_program_it_is_gone()
    {
        var it = await MadeEarlierAsync();
        await using var engine = await EngineStub.StartAsync();
        await using var process = await Plugin.StartPluginAsync(engine);
        using var up = await EngineOperation.StartAsync(process.Address, Configuration);
        await it.In(up).DeleteAsync();
        IsThere(await VendorsAsync()).Should().BeFalse();
    }

    [Fact(Timeout = 60_000)]
    public async Task Two_resources_for_one_thing_are_told_of_each_other()
    {
        using var up = await EngineOperation.StartAsync(Plugin.Plugin.Address, Configuration, Plugin.Engine.Address);
        await up.On(Resource, "one").CreateAsync(Map(First));
        await up.On(Resource, "other").CreateAsync(Map(First));
        Plugin.Engine.Log.Should().ContainSingle(line => line.Urn == Urns.Of(Resource, "other") && line.Message.Contains(Urns.Of(Resource, "one")));
    }

    /// <summary>Made by an earlier update, whose processes are gone.</summary>
    private async Task<ResourceCalls> MadeEarlierAsync()
    {
        await using var earlier = await Plugin.StartPluginAsync();
        using var up = await EngineOperation.StartAsync(earlier.Address, Configuration);
        var it = up.On(Resource);
        await it.CreateAsync(Map(First));
        return it;
    }
}
