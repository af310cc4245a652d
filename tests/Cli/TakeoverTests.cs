namespace NumberProvider.Cli.Tests;

/// <summary>A stack whose state the real Pulumi wrote is gone on with here.</summary>
public sealed class TakeoverTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("02-partial", "04-up-again", "05-noop")]
    [InlineData("02-partial", "12-destroy-error", "13-destroy")]
    [InlineData("03-killed", "10-up-again", "11-noop")]
    [InlineData("04-options", "08-import-option", "09-import-noop")]
    [InlineData("04-options", "03-ignore-replace-rename", "04-provider-change-and-retain")]
    [InlineData("05-targets", "03-rest", "04-target-update")]
    public async Task A_step_that_Pulumi_did_on_its_own_state_is_done_here_on_the_same_state(string scenario, string before, string step)
    {
        using var replay = new ReplayProject(scenario);
        replay.TakeOver(before);
        var differences = await replay.RunAsync(replay.Steps.Single(recorded => recorded["step"]!.GetValue<string>() == step), withPending: true);
        differences.Should().BeEmpty();
    }
}
