using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>Numbers of the instances that a stack manages which none of its resources declares.</summary>
public sealed class UndeclaredTests(DemoStack demo) : IClassFixture<DemoStack>
{
    private const string Sentence = "02160664669 in ccc-demo: usage Outbound, province 上海, city 上海";

    [Fact(Timeout = 120_000)]
    public async Task They_are_told_in_a_section_of_their_own_in_every_form_and_are_no_drift()
    {
        using var project = demo.Copy(vendors => vendors.Bind("02160664669", "Outbound"));
        var before = await project.RunAsync("drift", "--emulator", "--format", "text", "--format", "json=before.json");
        (before.Output + Read(project, "before.json")).Should().NotContain("02160664669").And.NotContain("undeclared");

        var drift = await project.RunAsync(
            "drift", "--emulator", "--undeclared", "--since", "before.json", "--format", "text", "--format", "json=drift.json", "--format", "markdown=drift.md",
            "--format", "junit=drift.xml", "--format", "sarif=drift.sarif", "--format", "html=drift.html");
        drift.ExitCode.Should().Be(0, drift.Output + drift.Error);
        drift.Output.Should().Contain($"At the vendor, and declared by no resource of the state:\n  {Sentence}\n").And.Contain("new       ccc-demo: 02160664669 at the vendor, and no resource declares it");
        drift.Summary.Should().Be("No resource drifted, 34 in sync, 1 undeclared.");

        var report = JsonNode.Parse(Read(project, "drift.json"))!;
        report["verdict"]!.GetValue<string>().Should().Be("none");
        report["summary"]!["undeclared"]!.GetValue<int>().Should().Be(1);
        var instance = report["undeclared"]!["instances"]!.AsArray().Should().ContainSingle().Subject!;
        (instance["instanceId"] + " " + instance["apiVersion"]).Should().Be("ccc-demo 2020-07-01");
        instance["numbers"]!.AsArray().Select(number => $"{number!["number"]} {number["state"]} {number["details"]!["usage"]}").Should().Equal("02160664669 undeclared Outbound");
        ReportSchema.Problems(report).Should().BeEmpty();

        Read(project, "drift.md").Should().StartWith("<!-- numbers-drift call-center/dev -->\n### No drift in").And.Contain($"**At the vendor, and declared by no resource of the state**\n\n- {Sentence}\n");
        var suite = XDocument.Parse(Read(project, "drift.xml")).Root!.Elements("testsuite").Single(suite => suite.Attribute("name")!.Value == "Undeclared");
        suite.Element("testcase")!.Element("system-out")!.Value.Should().Be("02160664669 at the vendor, and no resource declares it");
        suite.Attribute("failures")!.Value.Should().Be("0");
        var result = JsonNode.Parse(Read(project, "drift.sarif"))!["runs"]![0]!["results"]!.AsArray().Should().ContainSingle().Subject!;
        $"{result["ruleId"]} {result["level"]} {result["baselineState"]}".Should().Be("undeclared note new");
        Read(project, "drift.html").Should().Contain($"<li>{Sentence}</li>").And.Contain("<tr data-state=\"undeclared\">");
    }

    [Fact(Timeout = 120_000)]
    public async Task They_are_drift_where_that_is_asked_for()
    {
        using var project = demo.Copy();
        var none = await project.RunAsync("drift", "--emulator", "--undeclared=fail");
        none.ExitCode.Should().Be(0, none.Error);
        none.Output.Should().Contain("  none in ccc-demo\n");
        none.Summary.Should().Be("No drift, 34 in sync, 0 undeclared.");

        DemoStack.Edit(project.EmulatorData, vendors => vendors.Bind("02160664669", "Outbound"));
        var drift = await project.RunAsync("drift", "--emulator", "--undeclared=fail", "--reconcile", "--yes", "--format", "text", "--format", "json=drift.json", "--format", "junit=drift.xml");
        drift.ExitCode.Should().Be(7);
        JsonNode.Parse(Read(project, "drift.json"))!["verdict"]!.GetValue<string>().Should().Be("drift");
        XDocument.Parse(Read(project, "drift.xml")).Descendants("failure").Should().ContainSingle().Which.Attribute("type")!.Value.Should().Be("undeclared");
        project.VendorState.Bound("02160664669").Should().NotBeNull("no repair takes away what the state does not know");

        DemoStack.Edit(project.EmulatorData, vendors => vendors.Unbind("02160664669"));
        (await project.RunAsync("drift", "--emulator", "--since", "drift.json")).Output.Should().NotContain("resolved", "who does not look does not know");
        (await project.RunAsync("drift", "--emulator", "--undeclared", "--since", "drift.json")).Output.Should().Contain("resolved  ccc-demo: 02160664669");
    }

    [Fact(Timeout = 120_000)]
    public async Task What_cannot_be_listed_is_unknown_and_an_instance_is_listed_once()
    {
        using var project = new DemoProject();
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        project.Program = """
            name: call-center
            runtime: yaml
            resources:
              trainees:
                type: number:SkillGroupNumberSet
                properties: {instanceId: ccc-demo, skillGroupId: sales@ccc-demo, numbers: []}
            """;
        var admin = (await project.StartEmulatorAsync())["admin"]!.GetValue<string>();
        (await project.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        (await project.RunAsync("up", "--yes")).ExitCode.Should().Be(0);
        using var http = new HttpClient();
        (await http.DeleteAsync(new Uri(admin + "requests"))).EnsureSuccessStatusCode();
        (await project.RunAsync("drift", "--undeclared")).ExitCode.Should().Be(0);
        (await http.GetFromJsonAsync<JsonArray>(new Uri(admin + "requests")))!.Select(request => request!["operation"]!.GetValue<string>())
            .Should().BeEquivalentTo("ListPhoneNumbersOfSkillGroup", "ListPhoneNumbers");

        (await http.PostAsJsonAsync(new Uri(admin + "faults"), new[] { new { operation = "ListPhoneNumbers", kind = "Status", count = 100, value = 403 } })).EnsureSuccessStatusCode();
        var drift = await project.RunAsync("drift", "--undeclared", "--format", "text", "--format", "json=drift.json");
        drift.ExitCode.Should().Be(11, drift.Output + drift.Error);
        drift.Output.Should().Contain("Numbers of ccc-demo that no resource declares: ").And.Contain("ListPhoneNumbers").And.NotContain("none in ccc-demo");
        var report = JsonNode.Parse(Read(project, "drift.json"))!;
        report["undeclared"]!["instances"]![0]!["numbers"].Should().BeNull();
        ReportSchema.Problems(report).Should().BeEmpty();
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_instance_is_read_as_the_provider_of_its_resources_reaches_it()
    {
        using var project = new DemoProject();
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        var url = (await project.StartEmulatorAsync())["url"]!.GetValue<string>();
        project.Program = $$"""
            name: call-center
            runtime: yaml
            resources:
              older:
                type: pulumi:providers:number
                properties:
                  alibaba: {cccApiVersion: "2017-07-05", cccEndpoint: "{{url}}"}
              lines:
                type: number:PhoneNumberBindingSet
                properties:
                  instanceId: d278629c-c687-4aa3-b044-4fe9b012e7ef
                  setName: lines
                  usage: Bidirection
                  contactFlowId: 5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60
                  phoneNumbers: ["02865432110", "02865432111", "02865432112"]
                options: {provider: "${older}"}
            """;
        (await project.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        (await project.RunAsync("up", "--yes")).ExitCode.Should().Be(0);
        DemoStack.Edit(DemoStack.StateFile(project), state =>
        {
            var lines = state["checkpoint"]!["latest"]!["resources"]!.AsArray().Single(resource => resource!["urn"]!.GetValue<string>().EndsWith("::lines", StringComparison.Ordinal))!;
            foreach (var part in new[] { "inputs", "outputs" })
            {
                lines[part]!["phoneNumbers"] = new JsonArray("02865432110");
            }

            lines["outputs"]!["deviatingNumbers"] = new JsonArray(new JsonObject { ["phoneNumber"] = "02865432111", ["usage"] = "Bidirection", ["skillGroupIds"] = new JsonArray() });
        });
        project.Environment["NUMBER_ALIBABA_CCC_ENDPOINT"] = "http://127.0.0.1:1";
        var drift = await project.RunAsync("drift", "--undeclared");
        drift.Output.Should().Contain("  02865432112 in d278629c-c687-4aa3-b044-4fe9b012e7ef: usage Bidirection").And.NotContain("02865432111 in").And.NotContain("cannot be known");
    }

    private static string Read(DemoProject project, string file) => File.ReadAllText(Path.Combine(project.Folder, file));
}
