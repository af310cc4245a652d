using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The forms of the report, each as its readers take it.</summary>
public sealed class DriftFormatTests(DriftedDemo demo) : IClassFixture<DriftedDemo>
{
    private static readonly string[] Files = ["before.json", "out/drift.json", "out/drift.md", "out/drift.xml", "out/drift.sarif", "out/drift.html"];

    [Fact]
    public void All_forms_come_from_one_run()
    {
        demo.Run.ExitCode.Should().Be(7, demo.Run.Error);
        demo.Run.Summary.Should().Be("5 of 34 resources drifted (2 missing, 1 foreign, 3 changed, 1 expiring), 1 cannot be known, 28 in sync.");
        Files.Should().OnlyContain(file => demo.Read(file).Length > 100);
    }

    [Fact]
    public void No_form_holds_a_secret()
    {
        foreach (var text in Files.Select(demo.Read).Append(demo.Run.Output).Append(demo.Run.Error))
        {
            DriftedDemo.Secrets.Should().NotContain(secret => text.Contains(secret));
        }

        demo.Run.Output.Should().Contain("phoneNoA: [secret] => [secret]");
    }

    [Theory]
    [InlineData("before.json")]
    [InlineData("out/drift.json")]
    public void The_JSON_is_as_its_schema_says(string file)
    {
        var report = demo.Json(file);
        ReportSchema.Problems(report).Should().BeEmpty();
        report["resources"]![0]!["state"] = "fine";
        ReportSchema.Problems(report).Should().NotBeEmpty("the schema tells a report from what is none");
    }

    [Fact]
    public void The_JSON_tells_the_standing_of_every_number()
    {
        var report = demo.Json("out/drift.json");
        Resource(report, "salesNumbers")["numbers"]!.AsArray().Where(entry => Text(entry, "state") != "inSync").Select(entry => $"{entry!["number"]} {entry["state"]}")
            .Should().BeEquivalentTo("02160664658 missing", "075586012310 foreign");
        Resource(report, "hotline")["numbers"]![0]!["details"]!["usage"]!.GetValue<string>().Should().Be("Inbound");
        Resource(report, "driverLine")["notCompared"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal("outId");
        Text(Resource(report, "renewalCallers"), "state").Should().Be("unknown");
    }

    [Fact]
    public void What_changed_since_the_former_report_is_told()
    {
        var since = demo.Json("out/drift.json")["since"]!;
        since["resolved"]!.AsArray().Select(entry => Text(entry, "name")).Should().Equal("sales1");
        since["appeared"]!.AsArray().Select(entry => $"{Text(entry, "name")} {Text(entry!["finding"], "kind")}")
            .Should().BeEquivalentTo("sales2 changed", "salesNumbers foreign", "driverLine changed", "driverLine expiring", "renewalCallers unknown");
        demo.Run.Output.Should().Contain("resolved  sales1: 02160664656 usage: Bidirection => Inbound").And.Contain("new       salesNumbers: 075586012310");
    }

    [Fact]
    public void The_Markdown_is_a_table_in_which_no_markup_comes_alive()
    {
        var markdown = demo.Read("out/drift.md");
        markdown.Should().StartWith("<!-- numbers-drift call-center/dev -->\n### Drift in `call-center/dev`\n");
        markdown.Should().Contain("| missing | `sales3` | PhoneNumberBinding | `02160664658` | `ccc-demo/02160664658` is gone at the vendor |");
        markdown.Should().Contain("contactFlowId: `flow-welcome` → ``<img src=x onerror=alert(1)>\\|`*_@all&amp;`` |");
        markdown.Should().Contain("**Cannot be known, neither drift nor none**").And.Contain("- new: sales2: ").And.NotContain("- new: sales2: 02160664657 contactFlowId: flow-welcome =&gt; <img");
        var rows = markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|'));
        rows.Should().OnlyContain(bars => bars == 6);
    }

    [Fact]
    public void In_JUnit_drift_is_a_failure_and_what_cannot_be_known_an_error()
    {
        var suites = XDocument.Parse(demo.Read("out/drift.xml")).Root!;
        var cases = suites.Descendants("testcase").ToDictionary(item => item.Attribute("name")!.Value);
        cases.Should().HaveCount(34);
        cases["sales3"].Element("failure")!.Attribute("type")!.Value.Should().Be("missing");
        cases["salesNumbers"].Element("failure")!.Value.Should().Contain("02160664658 missing").And.Contain("075586012310 at the vendor");
        cases["renewalCallers"].Element("error")!.Attribute("message")!.Value.Should().Contain("priority cannot be known");
        cases["hotline"].Elements().Should().BeEmpty();
        suites.Attributes().Where(attribute => attribute.Name != "name").Select(attribute => $"{attribute.Name} {attribute.Value}")
            .Should().Equal("tests 34", "failures 5", "errors 1", "skipped 0");
        foreach (var suite in suites.Elements("testsuite"))
        {
            suite.Attribute("failures")!.Value.Should().Be($"{suite.Descendants("failure").Count()}");
            suite.Attribute("errors")!.Value.Should().Be($"{suite.Descendants("error").Count()}");
        }
    }

    [Fact]
    public void In_SARIF_each_finding_stands_at_its_resource_in_the_program()
    {
        var sarif = demo.Json("out/drift.sarif");
        Text(sarif, "version").Should().Be("2.1.0");
        var run = sarif["runs"]!.AsArray().Should().ContainSingle().Subject!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => Text(rule, "id")).ToList();
        var results = run["results"]!.AsArray().Select(result => result!).ToList();
        results.Should().OnlyContain(result => rules[result["ruleIndex"]!.GetValue<int>()] == Text(result, "ruleId"));
        results.Should().OnlyContain(result => (Text(result, "kind") == "fail") == (Text(result, "level") != "none"), "only a failure has a level");
        results.Select(result => Text(result["partialFingerprints"], "finding/v1") + Text(result, "baselineState")).Should().OnlyHaveUniqueItems();

        var missing = results.Single(result => Name(result) == "sales3");
        var place = missing["locations"]![0]!["physicalLocation"]!;
        Text(place["artifactLocation"], "uri").Should().Be("Pulumi.yaml");
        place["region"]!["startLine"]!.GetValue<int>().Should().Be(demo.LineOf("sales3")).And.BeGreaterThan(1);
        Text(missing, "baselineState").Should().Be("unchanged");
        Text(results.Single(result => Name(result) == "sales2"), "baselineState").Should().Be("new");
        Text(results.Single(result => Name(result) == "sales1"), "baselineState").Should().Be("absent");
        var unknown = results.Single(result => Name(result) == "renewalCallers");
        (Text(unknown, "kind"), Text(unknown, "level")).Should().Be(("open", "none"));
    }

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();

    private static string Name(JsonNode result) => Text(result["locations"]![0]!["logicalLocations"]![0], "name");

    private static JsonNode Resource(JsonNode report, string name) => report["resources"]!.AsArray().Single(resource => Text(resource, "name") == name)!;
}
