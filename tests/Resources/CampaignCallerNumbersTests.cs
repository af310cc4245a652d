using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

public sealed class CampaignCallerNumbersTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_campaign_gets_exactly_the_declared_numbers()
    {
        await using var world = await World.StartAsync();
        var callers = new Declared(world, "CampaignCallerNumbers");
        var program = Programs.Callers([("02160664601", 1), ("02160664602", 2)]);
        await callers.CreateAsync(program);
        (await world.CallersAsync(146)).Should().Equal("02160664601:1", "02160664602:2");
        await callers.RefreshAsync();
        callers.Diff(program).Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("refuse")]
    [InlineData("upsert")]
    [InlineData("ignore")]
    public async Task A_priority_changes_however_the_vendor_takes_a_second_adding(string reading)
    {
        await using var world = await World.StartAsync(("isales.addPresent", reading));
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 1), ("02160664602", 2)]));
        await callers.UpdateAsync(Programs.Callers([("02160664601", 5), ("02160664602", 4)]));
        (await world.CallersAsync(146)).Should().Equal("02160664601:5", "02160664602:4");
    }

    [Fact(Timeout = 60_000)]
    public async Task The_only_number_cannot_change_its_priority_and_nothing_is_lost()
    {
        await using var world = await World.StartAsync();
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 1)]));
        var updating = () => callers.UpdateAsync(Programs.Callers([("02160664601", 2)]));
        (await updating.Should().ThrowAsync<PartialFailureException>()).WithMessage("*second number*");
        (await world.CallersAsync(146)).Should().Equal("02160664601:1");
    }

    [Fact(Timeout = 60_000)]
    public async Task Destroying_keeps_the_preferred_number_and_says_so()
    {
        await using var world = await World.StartAsync();
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 2), ("02160664602", 1)]));
        await callers.DeleteAsync();
        (await world.CallersAsync(146)).Should().Equal("02160664602:1");
        world.Warnings.Should().ContainSingle().Which.Should().Contain("02160664602");
    }

    [Fact(Timeout = 60_000)]
    public async Task Destroying_beside_the_numbers_of_others_removes_all_own()
    {
        await using var world = await World.StartAsync();
        var before = await world.CallersAsync(146);
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 2), ("02160664602", 1)], exclusive: false));
        (await world.CallersAsync(146)).Should().HaveCount(before.Count + 2);
        await callers.DeleteAsync();
        (await world.CallersAsync(146)).Should().Equal(before);
        world.Warnings.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Destroying_can_leave_everything_or_refuse()
    {
        await using var world = await World.StartAsync();
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 2)], onDestroy: "abandon"));
        await callers.DeleteAsync();
        (await world.CallersAsync(146)).Should().Equal("02160664601:2");

        await callers.UpdateAsync(Programs.Callers([("02160664601", 2)], onDestroy: "fail"));
        var deleting = () => callers.DeleteAsync();
        (await deleting.Should().ThrowAsync<ResourceException>()).WithMessage("*onDestroy*");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("objects")]
    [InlineData("single")]
    [InlineData("comma")]
    [InlineData("json-string")]
    [InlineData("strings")]
    public async Task Whatever_the_details_of_a_campaign_reveal_a_second_run_changes_nothing(string shape)
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", shape));
        var callers = new Declared(world, "CampaignCallerNumbers");
        var program = Programs.Callers([("02160664600", 3), ("02160664601", 1), ("02160664602", 2)]);
        await callers.CreateAsync(program);
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664601:1", "02160664602:2");
        await callers.RefreshAsync();
        callers.Diff(program).Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("objects", "complete")]
    [InlineData("strings", "numbersOnly")]
    [InlineData("single", "firstOnly")]
    [InlineData("absent", "nothing")]
    public async Task It_is_told_how_much_the_details_of_a_campaign_reveal(string shape, string revealed)
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", shape));
        var callers = new Declared(world, "CampaignCallerNumbers");
        var made = await callers.CreateAsync(Programs.Callers([("02160664601", 1), ("02160664602", 2)]));
        made.Text("revealed").Should().Be(revealed);
        await callers.RefreshAsync();
        callers.State.Text("revealed").Should().Be(revealed);
        callers.Inputs.ContainsKey("revealed").Should().BeFalse("it is no input");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("objects")]
    [InlineData("json-string")]
    [InlineData("comma")]
    [InlineData("strings")]
    public async Task A_campaign_that_shows_a_change_late_is_waited_for_whatever_it_reveals(string shape)
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", shape), ("isales.staleDetailsMilliseconds", "300"));
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664600", 3), ("02160664601", 1)]));
        var program = Programs.Callers([("02160664600", 3), ("02160664601", 1), ("02160664602", 2)]);
        await callers.UpdateAsync(program);
        await callers.RefreshAsync();
        callers.Diff(program).Should().BeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("comma")]
    [InlineData("strings")]
    [InlineData("single")]
    public async Task A_number_that_is_taken_over_gets_its_priority_also_where_the_details_do_not_tell_it(string shape)
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", shape));
        await new Declared(world, "CampaignCallerNumbers").CreateAsync(Programs.Callers([("02160664600", 1), ("02160664601", 2)]));
        (await world.CallersAsync(146)).Should().Equal("02160664600:1", "02160664601:2");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_text_that_named_several_numbers_before_names_the_only_one_when_it_names_one()
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", "comma"));
        var callers = new Declared(world, "CampaignCallerNumbers");
        var program = Programs.Callers([("02160664601", 1), ("02160664602", 2)]);
        await callers.CreateAsync(program);
        await world.Context().Vendors.ISales.DeleteCallerNumbersAsync("170", "146", [new("02160664601", Priority: null)], CancellationToken.None);
        await callers.RefreshAsync();
        callers.Diff(program).Should().NotBeEmpty();
        await callers.UpdateAsync(program);
        (await world.CallersAsync(146)).Should().Equal("02160664601:1", "02160664602:2");
    }

    [Fact(Timeout = 60_000)]
    public async Task Beside_the_number_of_somebody_else_the_only_one_declared_is_not_missed_where_one_number_is_told()
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", "single"));
        var callers = new Declared(world, "CampaignCallerNumbers");
        var program = Programs.Callers([("02160664601", 5)], exclusive: false);
        await callers.CreateAsync(program);
        await callers.RefreshAsync();
        callers.Diff(program).Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_failed_run_leaves_in_the_state_are_not_the_numbers_of_somebody_else()
    {
        await using var world = await World.StartAsync();
        var callers = new Declared(world, "CampaignCallerNumbers");
        await world.ArmAsync("AddCallingNumbers", "OkWithoutEffect");
        var creating = () => callers.CreateAsync(Programs.Callers([("02160664601", 1)], exclusive: false));
        await creating.Should().ThrowAsync<PartialFailureException>();
        await callers.UpdateAsync(Programs.Callers([("02160664602", 1)], exclusive: false));
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664602:1");
    }

    [Fact(Timeout = 60_000)]
    public async Task Destroying_that_changed_nothing_is_no_success()
    {
        await using var world = await World.StartAsync();
        world.Time = new Convergence.BriskClock();
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 1), ("02160664602", 2)], exclusive: false));
        await world.ArmAsync("DeleteCallingNumbers", "OkWithoutEffect");
        await FluentActions.Awaiting(callers.DeleteAsync).Should().ThrowAsync<ResourceException>().WithMessage("*still has*Run again*");
        await callers.DeleteAsync();
        (await world.CallersAsync(146)).Should().Equal("02160664600:3");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_refusal_where_nothing_is_revealed_is_no_success_and_says_what_is_not_known()
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", "absent"));
        var callers = new Declared(world, "CampaignCallerNumbers");
        await callers.CreateAsync(Programs.Callers([("02160664601", 1), ("02160664602", 2)]));
        await world.SetAsync(("isales.runningCampaign", "refused"));
        var updating = () => callers.UpdateAsync(Programs.Callers([("02160664601", 1)]));
        (await updating.Should().ThrowAsync<PartialFailureException>()).WithMessage("*do not tell which of them it has*");
        PropertyJson.ToJson(callers.State).Should().Contain("02160664602");
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664601:1", "02160664602:2");
    }

    [Fact(Timeout = 60_000)]
    public async Task Where_a_campaign_reveals_nothing_numbers_are_added_and_none_is_removed_unseen()
    {
        await using var world = await World.StartAsync(("isales.callerNoShape", "absent"));
        var callers = new Declared(world, "CampaignCallerNumbers");
        var program = Programs.Callers([("02160664601", 1), ("02160664602", 2)]);
        await callers.CreateAsync(program);
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664601:1", "02160664602:2");
        world.Warnings.Should().Contain(warning => warning.Contains("drift cannot be detected"));
        await callers.RefreshAsync();
        callers.Diff(program).Should().BeEmpty();
        await callers.UpdateAsync(Programs.Callers([("02160664601", 1)]));
        (await world.CallersAsync(146)).Should().Equal("02160664600:3", "02160664601:1");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lost_answer_is_made_good_by_the_next_run()
    {
        await using var world = await World.StartAsync();
        var program = Programs.Callers([("02160664601", 1), ("02160664602", 2)]);
        await world.ArmAsync("AddCallingNumbers", "CutAfter");
        var callers = new Declared(world, "CampaignCallerNumbers");
        try
        {
            await callers.CreateAsync(program);
        }
        catch (PartialFailureException)
        {
            await callers.UpdateAsync(program);
        }

        (await world.CallersAsync(146)).Should().Equal("02160664601:1", "02160664602:2");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_campaign_that_does_not_exist_is_named()
    {
        await using var world = await World.StartAsync();
        var creating = () => new Declared(world, "CampaignCallerNumbers").CreateAsync(Programs.Callers([("02160664601", 1)]).Replace("146", "999", StringComparison.Ordinal));
        (await creating.Should().ThrowAsync<ResourceException>()).WithMessage("*999*");
    }
}
