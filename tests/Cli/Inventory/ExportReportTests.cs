using System.Text.Json;
using Json.Schema;
using NumberProvider.Cli.Tests.Drift;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>The inventory as JSON, and what changed between two of them.</summary>
public sealed class ExportReportTests(ExportedDemo demo) : IClassFixture<ExportedDemo>
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "inventory-report.v1.json")));

    [Theory]
    [InlineData("before.json")]
    [InlineData("out/export.json")]
    public void The_JSON_is_as_its_schema_says(string file)
    {
        using var report = JsonDocument.Parse(demo.Read(file));
        var result = Schema.Evaluate(report.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        result.IsValid.Should().BeTrue(string.Join("\n", (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));

        var broken = demo.Json(file);
        broken["bindings"]![0]!["phoneNoA"] = "13800001111";
        using var refused = JsonDocument.Parse(broken.ToJsonString());
        Schema.Evaluate(refused.RootElement).IsValid.Should().BeFalse("a real number has no place in it");
    }

    [Fact]
    public void No_form_holds_a_real_number()
    {
        demo.Run.ExitCode.Should().Be(0, demo.Run.Error);
        foreach (var text in new[] { demo.Read("before.json"), demo.Read("out/export.json"), demo.Read("out/export.html"), demo.Run.Output, demo.Run.Error })
        {
            text.Length.Should().BeGreaterThan(50);
            DriftedDemo.Secrets.Should().NotContain(secret => text.Contains(secret));
        }
    }

    [Fact]
    public void What_changed_since_the_former_report_is_told()
    {
        demo.Json("out/export.json")["since"]!["changes"]!.AsArray().Select(change => $"{change!["kind"]} {change["thing"]} {change["property"]}: {change["before"]} => {change["after"]}").Should().BeEquivalentTo(
            "appeared unassigned number 02160664658 :  => ",
            "gone number ccc-demo/02160664658 :  => ",
            "changed number ccc-demo/02160664656 usage: Bidirection => Inbound",
            "changed number ccc-demo/075586012310 skillGroupIds: vip@ccc-demo => sales@ccc-demo, vip@ccc-demo",
            $"changed skill group ccc-demo/sales@ccc-demo displayName: Sales => {ExportedDemo.Group}",
            $"changed flow ccc-demo/flow-welcome name: welcome => {ExportedDemo.Flow}",
            $"changed campaign 170/146 name: Spring renewal => {ExportedDemo.Campaign}");
        demo.Run.Output.Should().StartWith("Wrote ").And.Contain("\n  changed: number ccc-demo/02160664656: usage Bidirection => Inbound\n").And.EndWith("preview --expect-no-changes.\n");
    }

    [Fact(Timeout = 120_000)]
    public async Task Numbers_of_a_set_stand_in_the_program_by_the_name_of_the_set()
    {
        var run = await demo.Project.RunAsync("export", "--emulator", "--out", "sets", "--shape", "set", "--exclude", "4008001235", "--format", "json=sets.json");
        run.ExitCode.Should().Be(0, run.Error);
        var numbers = demo.Json("sets.json")["numbers"]!.AsArray().ToDictionary(number => number!["number"]!.GetValue<string>(), number => $"{number!["standing"]} {number["resource"]}");
        numbers["01086394550"].Should().Be("inProgram inbound-support-numbers");
        numbers["02160664664"].Should().Be("inProgram outbound-numbers", "a set holds also numbers that are in no group");
        numbers.Where(number => number.Value == "filteredOut ").Select(number => number.Key).Should().Equal("4008001235");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_report_of_something_else_is_refused_before_anything_is_written()
    {
        async Task<string> ErrorAsync(params IEnumerable<string> arguments)
        {
            var run = await demo.Project.RunAsync(["export", "--emulator", "--out", "elsewhere", .. arguments]);
            (run.ExitCode, run.Output).Should().Be((1, ""));
            Directory.Exists(demo.PathOf("elsewhere")).Should().BeFalse();
            return run.Error;
        }

        (await ErrorAsync("--instance", "ccc-demo", "--since", "before.json")).Should().Contain("before.json cannot be compared: it was made with --campaign 170 --instance ccc-demo --pool").And.Contain("this one with --instance ccc-demo.");
        (await ErrorAsync("--since", "Pulumi.yaml")).Should().Contain("Pulumi.yaml is not a report that export wrote as JSON");
        (await ErrorAsync("--since", "nowhere.json")).Should().Contain("nowhere.json cannot be read");
        (await ErrorAsync("--format", "markdown")).Should().Contain("--format is one of text, json, html").And.Contain("got 'markdown'");
        File.WriteAllText(demo.PathOf("other.json"), demo.Read("before.json").Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        (await ErrorAsync([.. ExportedDemo.Scope, "--since", "other.json"])).Should().Contain("has version 2; this command reads version 1");
    }
}
