using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Drift;

public sealed class LargeReportTests(DemoStack demo) : IClassFixture<DemoStack>
{
    [Fact(Timeout = 120_000)]
    public async Task A_comment_that_would_be_too_long_is_cut_and_says_how_much_it_lacks()
    {
        using var project = demo.Copy();
        DemoStack.Edit(DemoStack.StateFile(project), state =>
        {
            var vip = state["checkpoint"]!["latest"]!["resources"]!.AsArray().Single(resource => resource!["urn"]!.GetValue<string>().EndsWith("::vipNumbers", StringComparison.Ordinal))!;
            foreach (var part in new[] { "inputs", "outputs" })
            {
                vip[part]!["numbers"] = new JsonArray([.. Enumerable.Range(0, 3_000).Select(at => (JsonNode)$"0755{10_000_000 + at}")]);
            }
        });
        var drift = await project.RunAsync("drift", "--emulator", "--format", "markdown");
        drift.ExitCode.Should().Be(7);
        drift.Output.Length.Should().BeInRange(60_000, 65_536);
        var shown = drift.Output.Split('\n').Count(line => line.StartsWith("| missing", StringComparison.Ordinal) || line.StartsWith("| foreign", StringComparison.Ordinal));
        var rest = 3_000 + 3 - shown;
        drift.Output.Should().Contain($"> **Cut:** {rest + 1} more lines do not fit", "the note on outId is left out too").And.Contain("(3000 missing, 3 foreign)");
    }
}
