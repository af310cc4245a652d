namespace NumberProvider.Resources.Tests;

/// <summary>A set comes to rest under every reading of what the vendors leave open.</summary>
public sealed class PhoneNumberBindingSetConvergenceTests
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 12).Select(i => $"{2160664656 + i:00000000000}")];
    private static readonly string[] OlderLines = [.. Enumerable.Range(0, 8).Select(i => $"{2865432110 + i:00000000000}")];

    public static TheoryData<string, string> Readings => ConvergenceTests.Readings;

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Readings))]
    public async Task Sets_come_change_and_go(string name, string value)
    {
        await using var world = await World.StartAsync((name, value));
        await LiveAsync(world, Lines, numbers => Programs.Set(numbers, "Inbound", "flow-welcome", ["sales@ccc-demo"]), numbers => Programs.Set(numbers, "Outbound", groups: ["support@ccc-demo"]));
        await LiveAsync(
            world,
            OlderLines,
            numbers => Programs.Set(numbers, "Inbound", instance: Programs.Older, version: "2017-07-05", groups: ["3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"]),
            numbers => Programs.Set(numbers, "Outbound", instance: Programs.Older, version: "2017-07-05", groups: []));
    }

    private static async Task LiveAsync(World world, string[] lines, Func<IEnumerable<string>, string> first, Func<IEnumerable<string>, string> second)
    {
        var set = new Declared(world, "PhoneNumberBindingSet");
        await set.CreateAsync(first(lines[..6]));
        await RestsAsync(set, first(lines[..6]));
        await set.UpdateAsync(second(lines[2..]));
        await RestsAsync(set, second(lines[2..]));
        foreach (var line in lines)
        {
            ((await world.BoundAsync(line))?["usage"]?.GetValue<string>()).Should().Be(lines[2..].Contains(line) ? "Outbound" : null);
        }

        await set.DeleteAsync();
        foreach (var line in lines)
        {
            (await world.BoundAsync(line)).Should().BeNull();
        }

        (await set.RefreshAsync()).Should().BeFalse();
        await set.DeleteAsync();
    }

    private static async Task RestsAsync(Declared declared, string program)
    {
        declared.Diff(program).Should().BeEmpty();
        (await declared.RefreshAsync()).Should().BeTrue();
        declared.Diff(program).Should().BeEmpty();
    }
}
