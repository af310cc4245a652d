using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

/// <summary>What the vendor is asked when much is done on one private number at once, counted by the vendor.</summary>
public sealed class AxnExtensionBindingCallsTests
{
    private const int Many = 50;
    private static readonly Resource Resource = ResourceRegistry.Find("number:index:AxnExtensionBinding")!;

    [Fact(Timeout = 120_000)]
    public async Task Bindings_that_are_made_together_are_looked_for_once()
    {
        await using var world = await World.StartAsync();
        await MakeAsync(world, world.Context());
        var calls = await CallsAsync(world);
        calls["BindAxnExtension"].Should().Be(Many);
        calls["QuerySubsId"].Should().BeLessThanOrEqualTo(5, "whoever arrives while a look is under way shares the next one");
        (await world.BindingsAsync()).Should().HaveCount(Many);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_refresh_by_identifier_costs_one_call_a_binding_and_no_listing()
    {
        await using var world = await World.StartAsync();
        var context = world.Context();
        var made = await MakeAsync(world, context);
        await world.CallsAsync();
        var live = await Task.WhenAll(made.Select(binding => Resource.ReadAsync(binding.Id, binding.State, binding.State, context)));
        live.Should().NotContainNulls();
        (await CallsAsync(world)).Should().Equal(new Dictionary<string, int> { ["QuerySubscriptionDetail"] = Many });
    }

    [Fact(Timeout = 120_000)]
    public async Task Imports_by_extension_share_one_listing()
    {
        await using var world = await World.StartAsync();
        var context = world.Context();
        var made = await MakeAsync(world, context);
        await world.CallsAsync();
        var live = await Task.WhenAll(made.Select(binding => Resource.ReadAsync($"FC100000000000001/17050000001/ext:{binding.State.Text("extension")}", inputs: null, state: null, context)));
        live.Select(found => found!.Id).Should().Equal(made.Select(binding => binding.Id));
        var calls = await CallsAsync(world);
        calls["QuerySubsId"].Should().BeLessThanOrEqualTo(3);
        calls["QuerySubscriptionDetail"].Should().Be(calls["QuerySubsId"] * Many);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_binding_that_stands_after_it_was_said_to_be_unbound_is_no_success()
    {
        await using var world = await World.StartAsync();
        world.Time = new Convergence.BriskClock();
        var context = world.Context();
        var made = await Resource.CreateAsync(Inputs("13800001000"), context);
        await world.ArmAsync("UnbindSubscription", "OkWithoutEffect");
        Task DeleteAsync() => Resource.DeleteAsync(made.Id, made.State, made.State, context);
        await ((Func<Task>)DeleteAsync).Should().ThrowAsync<ResourceException>().WithMessage("*it still stands. Run again.");
        await DeleteAsync();
        (await world.BindingsAsync()).Should().BeEmpty();
    }

    /// <summary>The second create of a number looks after the first one has ended, and not with those that came together with it.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_number_that_comes_twice_is_bound_once()
    {
        await using var world = await World.StartAsync();
        var context = world.Context();
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Resource.CreateAsync(Inputs($"1380000{1000 + (i / 2)}"), context)));
        made.Select(binding => binding.Id).Distinct().Should().HaveCount(6);
        (await CallsAsync(world))["BindAxnExtension"].Should().Be(6);
    }

    private static async Task<ResourceSnapshot[]> MakeAsync(World world, ResourceContext context)
    {
        (await world.BindingsAsync()).Should().BeEmpty();
        return await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Resource.CreateAsync(Inputs($"1380000{1000 + i}"), context)));
    }

    private static PropertyMap Inputs(string a) => Checking.Inputs(Resource.Spec, (PropertyMap)PropertyJson.Parse(Programs.Binding(a: a)), new CheckReport());

    private static async Task<Dictionary<string, int>> CallsAsync(World world) => (await world.CallsAsync()).CountBy(operation => operation).ToDictionary();
}
