namespace NumberProvider.Resources.Tests;

/// <summary>A program moves a number from one resource to another; whichever is handled first, it is bound in the end.</summary>
public sealed class MovedNumberTests
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 4).Select(i => $"{2160664656 + i:00000000000}")];

    [Theory(Timeout = 60_000)]
    [InlineData("new first")]
    [InlineData("old first")]
    [InlineData("at once")]
    public async Task From_a_binding_into_a_set(string order)
    {
        await using var world = await World.StartAsync();
        var connection = world.Context();
        var binding = new Declared(world, "PhoneNumberBinding") { Connection = connection };
        await binding.CreateAsync(Programs.Number(Lines[3], "Inbound"));
        var set = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await set.CreateAsync(Programs.Set(Lines[..3]));

        await InOrderAsync(order, () => set.UpdateAsync(Programs.Set(Lines)), binding.DeleteAsync);
        await AllBoundAsync(world);
        world.Warnings.Count.Should().BeLessThanOrEqualTo(1).And.Be(order == "new first" ? 1 : world.Warnings.Count);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("new first")]
    [InlineData("old first")]
    [InlineData("at once")]
    public async Task From_a_set_into_a_binding(string order)
    {
        await using var world = await World.StartAsync();
        var connection = world.Context();
        var set = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await set.CreateAsync(Programs.Set(Lines));
        var binding = new Declared(world, "PhoneNumberBinding") { Connection = connection };

        await InOrderAsync(order, () => binding.CreateAsync(Programs.Number(Lines[3], "Inbound")), () => set.UpdateAsync(Programs.Set(Lines[..3])));
        await AllBoundAsync(world);
        await set.DeleteAsync();
        (await world.BoundAsync(Lines[3])).Should().NotBeNull("it belongs to the binding now");
        await binding.DeleteAsync();
        (await world.BoundAsync(Lines[3])).Should().BeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("new first")]
    [InlineData("old first")]
    [InlineData("at once")]
    public async Task From_one_set_into_another(string order)
    {
        await using var world = await World.StartAsync();
        var connection = world.Context();
        var left = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await left.CreateAsync(Programs.Set(Lines[..3], name: "left"));
        var right = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await right.CreateAsync(Programs.Set(Lines[3..], name: "right"));

        await InOrderAsync(order, () => right.UpdateAsync(Programs.Set(Lines[1..], name: "right")), () => left.UpdateAsync(Programs.Set(Lines[..1], name: "left")));
        await AllBoundAsync(world);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_set_that_gets_another_name_keeps_its_numbers()
    {
        await using var world = await World.StartAsync();
        var connection = world.Context();
        var old = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await old.CreateAsync(Programs.Set(Lines));
        old.Diff(Programs.Set(Lines, name: "renamed")).Should().ContainSingle(difference => difference.Replaces);
        var renamed = new Declared(world, "PhoneNumberBindingSet") { Connection = connection };
        await renamed.CreateAsync(Programs.Set(Lines, name: "renamed"));
        await old.DeleteAsync();
        await AllBoundAsync(world);
        world.Warnings.Should().ContainSingle().Which.Should().Contain(Lines[0]).And.Contain(Lines[3]);
    }

    private static Task InOrderAsync(string order, Func<Task> makeNew, Func<Task> endOld) => order switch
    {
        "new first" => ThenAsync(makeNew, endOld),
        "old first" => ThenAsync(endOld, makeNew),
        _ => Task.WhenAll(makeNew(), endOld()),
    };

    private static async Task ThenAsync(Func<Task> first, Func<Task> second)
    {
        await first();
        await second();
    }

    private static async Task AllBoundAsync(World world)
    {
        foreach (var line in Lines)
        {
            (await world.BoundAsync(line)).Should().NotBeNull();
        }
    }
}
