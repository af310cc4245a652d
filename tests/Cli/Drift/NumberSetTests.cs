namespace NumberProvider.Cli.Tests.Drift;

public sealed class NumberSetTests
{
    [Fact(Timeout = 180_000)]
    public async Task A_set_tells_of_each_number_whether_it_is_missing_or_on_other_terms()
    {
        using var project = new DemoProject();
        project.Program = """
            name: call-center
            runtime: yaml
            resources:
              lines:
                type: number:PhoneNumberBindingSet
                properties:
                  instanceId: ccc-demo
                  setName: sales
                  usage: Bidirection
                  contactFlowId: flow-welcome
                  skillGroupIds: [vip@ccc-demo, sales@ccc-demo]
                  phoneNumbers: ["02160664656", "02160664657", "02160664658"]
            """;
        (await project.RunAsync("up", "--emulator", "--yes")).ExitCode.Should().Be(0);
        (await project.RunAsync("drift", "--emulator")).Summary.Should().Be("No drift, 1 in sync.");
        DemoStack.Edit(project.EmulatorData, vendors =>
        {
            vendors.Bound("02160664656")["usage"] = "Inbound";
            vendors.RemoveFromGroup("02160664657", "vip@ccc-demo");
            vendors.Unbind("02160664658");
        });
        var drift = await project.RunAsync("drift", "--emulator", "--format", "text", "--format", "json=drift.json");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("~ 02160664656 usage: Bidirection => Inbound")
            .And.Contain("~ 02160664657 skillGroupIds: [vip@ccc-demo, sales@ccc-demo] => [sales@ccc-demo]")
            .And.Contain("- 02160664658 missing at the vendor");
        var numbers = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(project.Folder, "drift.json")))!["resources"]![0]!["numbers"]!.AsArray();
        numbers.Select(entry => $"{entry!["number"]} {entry["state"]}").Should().BeEquivalentTo("02160664656 changed", "02160664657 changed", "02160664658 missing");
        (await project.RunAsync("drift", "--emulator", "--reconcile", "--yes")).ExitCode.Should().Be(0);
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
    }
}
