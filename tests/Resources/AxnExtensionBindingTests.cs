using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors;

namespace NumberProvider.Resources.Tests;

public sealed class AxnExtensionBindingTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("17050000001")]
    [InlineData(null)]
    public async Task A_real_number_gets_a_private_one_and_loses_it(string? x)
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        var program = Programs.Binding(x: x);
        await binding.CreateAsync(program);
        var made = (await world.BindingsAsync()).Should().ContainSingle().Subject;
        made["phoneNoA"]!.GetValue<string>().Should().Be("13800001111");
        made["expires"]!.GetValue<DateTimeOffset>().Should().Be(new DateTimeOffset(2035, 12, 31, 23, 59, 59, TimeSpan.FromHours(8)));
        binding.State.Text("extension").Should().NotBeNullOrEmpty();

        await binding.RefreshAsync();
        binding.Diff(program).Should().BeEmpty();
        await binding.DeleteAsync();
        (await world.BindingsAsync()).Should().BeEmpty();
        await binding.DeleteAsync();
        (await binding.RefreshAsync()).Should().BeFalse();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_can_change_in_place_does()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        await binding.CreateAsync(Programs.Binding());
        var id = binding.Id;
        var later = Programs.Binding(a: "13900002222", expiration: "2036-12-31 23:59:59", more: """, "isRecordingEnabled": true, "outId": "night" """);
        binding.Diff(later).Should().NotContain(difference => difference.Replaces);
        await binding.UpdateAsync(later);
        var made = (await world.BindingsAsync()).Should().ContainSingle().Subject;
        made["phoneNoA"]!.GetValue<string>().Should().Be("13900002222");
        made["recorded"]!.GetValue<bool>().Should().BeTrue();
        made["expires"]!.GetValue<DateTimeOffset>().Year.Should().Be(2036);
        binding.Id.Should().Be(id);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lost_answer_on_a_pinned_number_is_found_again_and_not_made_twice()
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync("BindAxnExtension", "CutAfter");
        var binding = new Declared(world, "AxnExtensionBinding");
        await binding.CreateAsync(Programs.Binding());
        (await world.BindingsAsync()).Should().ContainSingle().Which["subsId"]!.GetValue<string>().Should().Be(binding.State.Text("subsId"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_that_comes_again_takes_over_what_the_first_one_made()
    {
        await using var world = await World.StartAsync();
        var first = new Declared(world, "AxnExtensionBinding");
        await first.CreateAsync(Programs.Binding());
        var again = new Declared(world, "AxnExtensionBinding");
        await again.CreateAsync(Programs.Binding());
        again.Id.Should().Be(first.Id);
        (await world.BindingsAsync()).Should().ContainSingle();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lost_answer_on_an_open_number_leaves_nothing_that_lasts()
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync("BindAxnExtension", "CutAfter");
        var creating = () => new Declared(world, "AxnExtensionBinding").CreateAsync(Programs.Binding(x: null));
        await creating.Should().ThrowAsync<Exception>();
        var orphan = (await world.BindingsAsync()).Should().ContainSingle().Subject;
        orphan["expires"]!.GetValue<DateTimeOffset>().Should().BeBefore(DateTimeOffset.UtcNow.AddMinutes(11));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("lease", "17050000001", 11)]
    [InlineData("lease", null, 11)]
    [InlineData("lookup", "17050000001", int.MaxValue)]
    public async Task A_binding_that_nobody_hears_of_lasts_no_longer_than_was_chosen(string protection, string? x, int minutes)
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync("BindAxnExtension", "CutAfter");
        await world.ArmAsync("QuerySubscriptionDetail", "Status", count: 100, value: 503);
        var creating = () => new Declared(world, "AxnExtensionBinding").CreateAsync(Programs.Binding(x: x, more: $", \"orphanProtection\": \"{protection}\""));
        var failure = (await creating.Should().ThrowAsync<ResourceException>()).Which;
        failure.Message.Should().Contain("not known").And.Contain("Run again");
        var orphan = (await world.BindingsAsync()).Should().ContainSingle().Subject;
        (orphan["expires"]!.GetValue<DateTimeOffset>() - DateTimeOffset.UtcNow).TotalMinutes.Should().BeLessThan(minutes);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("lease")]
    [InlineData("lookup")]
    public async Task What_a_lost_create_left_is_found_by_the_next_one(string protection)
    {
        await using var world = await World.StartAsync();
        var program = Programs.Binding(more: $", \"orphanProtection\": \"{protection}\"");
        await world.ArmAsync("BindAxnExtension", "CutAfter");
        await world.ArmAsync("QuerySubscriptionDetail", "Status", count: 3, value: 503);
        try
        {
            await new Declared(world, "AxnExtensionBinding").CreateAsync(program);
        }
        catch (ResourceException)
        {
            await new Declared(world, "AxnExtensionBinding").CreateAsync(program);
        }

        (await world.BindingsAsync()).Should().ContainSingle().Which["expires"]!.GetValue<DateTimeOffset>().Year.Should().Be(2035);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_binding_that_could_not_be_extended_is_reported_with_its_end_and_extended_by_the_next_run()
    {
        await using var world = await World.StartAsync();
        await world.ArmAsync("UpdateSubscription", "ErrorBefore", count: 10);
        var binding = new Declared(world, "AxnExtensionBinding");
        var creating = () => binding.CreateAsync(Programs.Binding(x: null));
        var failure = (await creating.Should().ThrowAsync<PartialFailureException>()).Which;
        failure.State.Text("expiration").Should().NotBe("2035-12-31 23:59:59");
        failure.Reasons.Should().Contain(reason => reason.Contains("Run again before"));

        await world.DisarmAsync();
        await binding.UpdateAsync(Programs.Binding(x: null));
        (await world.BindingsAsync()).Should().ContainSingle().Which["expires"]!.GetValue<DateTimeOffset>().Year.Should().Be(2035);
    }

    [Fact(Timeout = 60_000)]
    public async Task Many_creates_on_one_number_at_a_time_make_one_binding_each()
    {
        await using var world = await World.StartAsync();
        var creates = Enumerable.Range(0, 12).Select(i => new Declared(world, "AxnExtensionBinding").CreateAsync(Programs.Binding(a: $"1380000{1000 + (i / 2)}")));
        var states = await Task.WhenAll(creates);
        (await world.BindingsAsync()).Should().HaveCount(6, "each real number came twice");
        states.Select(state => state.Text("subsId")).Distinct().Should().HaveCount(6);
    }

    [Fact]
    public void A_lookup_needs_a_number_to_look_on() => Checked.Problems("AxnExtensionBinding", Programs.Binding(x: null, more: """, "orphanProtection": "lookup" """))
        .Should().ContainSingle().Which.Should().StartWith("orphanProtection ").And.Contain("phoneNoX");

    [Fact(Timeout = 60_000)]
    public async Task What_cannot_be_taken_away_is_told()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        await binding.CreateAsync(Programs.Binding(more: """, "outId": "night" """));
        await binding.UpdateAsync(Programs.Binding());
        world.Warnings.Should().ContainSingle().Which.Should().Contain("outId");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_end_that_is_near_is_told_by_a_refresh()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        var soon = DateTimeOffset.UtcNow.AddHours(8 + 5).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await binding.CreateAsync(Programs.Binding(expiration: soon));
        await binding.RefreshAsync();
        world.Warnings.Should().ContainSingle().Which.Should().Contain(soon);
    }

    [Fact(Timeout = 60_000)]
    public async Task Private_numbers_are_secrets_in_state_and_inputs()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        await binding.CreateAsync(Programs.Binding());
        var spec = ResourceRegistry.Find("number:index:AxnExtensionBinding")!.Spec;
        spec.WithSecrets(binding.State)["phoneNoA"].Should().BeOfType<PropertySecret>();
        spec.WithSecrets((await binding.ImportAsync())!.Inputs)["phoneNoA"].Should().BeOfType<PropertySecret>();
    }

    [Fact(Timeout = 60_000)]
    public async Task It_is_imported_by_its_extension()
    {
        await using var world = await World.StartAsync();
        var binding = new Declared(world, "AxnExtensionBinding");
        await binding.CreateAsync(Programs.Binding(more: """, "extension": "321" """));
        var resource = ResourceRegistry.Find("number:index:AxnExtensionBinding")!;
        var imported = await resource.ReadAsync("FC100000000000001/17050000001/ext:321", inputs: null, state: null, world.Context());
        imported!.Id.Should().Be(binding.Id);
        imported.Inputs.Text("phoneNoA").Should().Be("13800001111");
    }

    [Theory]
    [InlineData("""{"poolKey": "FC1", "phoneNoA": "13800001111", "expiration": "tomorrow"}""", "expiration")]
    [InlineData("""{"poolKey": "FC1", "phoneNoA": "13800001111", "expiration": "2035-12-31 23:59:59", "extension": "7"}""", "extension")]
    public void What_cannot_be_bound_is_refused_before_anything_happens(string program, string path) =>
        Checked.Problems("AxnExtensionBinding", program).Should().Contain(problem => problem.StartsWith(path + " "));

    [Fact(Timeout = 60_000)]
    public async Task A_pool_that_does_not_exist_is_the_vendors_error()
    {
        await using var world = await World.StartAsync();
        var creating = () => new Declared(world, "AxnExtensionBinding").CreateAsync(Programs.Binding().Replace("FC100000000000001", "FC999", StringComparison.Ordinal));
        await creating.Should().ThrowAsync<VendorException>();
        (await world.BindingsAsync()).Should().BeEmpty();
    }
}
