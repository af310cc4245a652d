using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Tests;

public sealed class SkillGroupNumberSetTests
{
    private const string Sales = "sales@ccc-demo";
    private static readonly string[] Lines = [.. Enumerable.Range(0, 8).Select(i => $"{2160664656 + i:00000000000}")];

    [Fact(Timeout = 60_000)]
    public async Task Only_differences_are_sent_and_additions_first()
    {
        await using var world = await WithLinesAsync();
        var set = new Declared(world, "SkillGroupNumberSet");
        await set.CreateAsync(Programs.Group(Lines[..3]));
        (await world.GroupAsync(Sales)).Should().Equal(Lines[..3]);

        await world.CallsAsync();
        await set.UpdateAsync(Programs.Group(Lines[1..5]));
        (await world.GroupAsync(Sales)).Should().Equal(Lines[1..5]);
        (await world.CallsAsync()).Where(call => !call.StartsWith("List", StringComparison.Ordinal)).Should().Equal("AddNumbersToSkillGroup", "RemovePhoneNumbersFromSkillGroup");
        await set.UpdateAsync(Programs.Group(Lines[1..5]));
        (await world.CallsAsync()).Should().NotContain("AddNumbersToSkillGroup").And.NotContain("RemovePhoneNumbersFromSkillGroup");
    }

    [Fact(Timeout = 60_000)]
    public async Task Large_sets_go_in_parts()
    {
        await using var world = await WithLinesAsync();
        var set = new Declared(world, "SkillGroupNumberSet") { MaxBatch = 3 };
        await set.CreateAsync(Programs.Group(Lines));
        (await world.GroupAsync(Sales)).Should().Equal(Lines);
        (await world.CallsAsync()).Count(call => call == "AddNumbersToSkillGroup").Should().Be(3);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("50")]
    [InlineData("5")]
    public async Task A_limit_that_the_vendor_does_not_document_is_found(string limit)
    {
        await using var world = await WithLinesAsync(("ccc.maxListSize", limit));
        await new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group(Lines));
        (await world.GroupAsync(Sales)).Should().Equal(Lines);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_foreign_number_is_drift_and_goes()
    {
        await using var world = await WithLinesAsync();
        var set = new Declared(world, "SkillGroupNumberSet");
        var program = Programs.Group(Lines[..2]);
        await set.CreateAsync(program);
        await new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group([Lines[5]], exclusive: false));

        await set.RefreshAsync();
        set.Diff(program).Select(difference => (difference.Path.ToString(), difference.Kind)).Should().Equal(("numbers[2]", DifferenceKind.Delete));
        await set.UpdateAsync(program);
        (await world.GroupAsync(Sales)).Should().Equal(Lines[..2]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_exclusive_the_numbers_of_others_stay()
    {
        await using var world = await WithLinesAsync();
        await new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group([Lines[5]]));
        var set = new Declared(world, "SkillGroupNumberSet");
        var program = Programs.Group(Lines[..2], exclusive: false);
        await set.CreateAsync(program);
        (await world.GroupAsync(Sales)).Should().Equal(Lines[0], Lines[1], Lines[5]);
        await set.RefreshAsync();
        set.Diff(program).Should().BeEmpty();
        await set.UpdateAsync(Programs.Group([Lines[0]], exclusive: false));
        (await world.GroupAsync(Sales)).Should().Equal(Lines[0], Lines[5]);
        await set.DeleteAsync();
        (await world.GroupAsync(Sales)).Should().Equal(Lines[5]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lost_answer_is_made_good_by_the_next_run()
    {
        await using var world = await WithLinesAsync();
        await world.ArmAsync("AddNumbersToSkillGroup", "CutAfter");
        var set = new Declared(world, "SkillGroupNumberSet");
        var creating = () => set.CreateAsync(Programs.Group(Lines[..3]));
        await creating.Should().ThrowAsync<PartialFailureException>();
        Numbers(set.State).Should().Equal(Lines[..3], "the state says what the vendor shows");
        await set.UpdateAsync(Programs.Group(Lines[..3]));
        (await world.GroupAsync(Sales)).Should().Equal(Lines[..3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_part_that_fails_leaves_what_was_done_in_the_state()
    {
        await using var world = await WithLinesAsync();
        var set = new Declared(world, "SkillGroupNumberSet") { MaxBatch = 4 };
        var creating = () => set.CreateAsync(Programs.Group([.. Lines[..4], "02199999999"]));
        (await creating.Should().ThrowAsync<PartialFailureException>()).Which.Reasons.Should().ContainSingle().Which.Should().Contain("02199999999");
        Numbers(set.State).Should().Equal(await world.GroupAsync(Sales));
        Numbers(set.State).Should().NotBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_group_that_does_not_exist_is_named()
    {
        await using var world = await World.StartAsync();
        var creating = () => new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group([], "nobody@ccc-demo"));
        (await creating.Should().ThrowAsync<ResourceException>()).WithMessage("*nobody@ccc-demo*");
    }

    [Fact(Timeout = 60_000)]
    public async Task Throttling_is_waited_out()
    {
        await using var world = await WithLinesAsync();
        await world.ArmAsync("AddNumbersToSkillGroup", "Throttle");
        await new Declared(world, "SkillGroupNumberSet").CreateAsync(Programs.Group(Lines[..3]));
        (await world.GroupAsync(Sales)).Should().Equal(Lines[..3]);
    }

    private static IEnumerable<string?> Numbers(PropertyMap state) => state["numbers"].As<PropertyList>()!.Select(number => number.As<PropertyText>()!.Value);

    private static async Task<World> WithLinesAsync(params (string, string)[] switches)
    {
        var world = await World.StartAsync(switches);
        foreach (var line in Lines)
        {
            await new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(line, "Bidirection"));
        }

        await world.CallsAsync();
        return world;
    }
}
