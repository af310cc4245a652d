namespace NumberProvider.Cli.Tests;

public sealed class ExamplesTests
{
    public static TheoryData<string> Examples => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "examples"))
        .Where(folder => File.Exists(Path.Combine(folder, "Pulumi.yaml")) && !File.Exists(Path.Combine(folder, "seed.json")))
        .Select(folder => Path.GetFileName(folder)!)];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Examples))]
    public async Task An_example_comes_up_stays_as_it_is_and_goes(string example)
    {
        using var project = new DemoProject(Path.Combine("examples", example));
        var up = await project.RunAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Error);
        var again = await project.RunAsync("up", "--emulator", "--yes", "--expect-no-changes");
        again.ExitCode.Should().Be(0, again.Output);
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
        var destroy = await project.RunAsync("destroy", "--emulator", "--yes");
        destroy.ExitCode.Should().Be(0, destroy.Error);
    }
}
