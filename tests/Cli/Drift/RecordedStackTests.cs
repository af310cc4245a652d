using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>A stack whose state the real Pulumi wrote, with vendors to match.</summary>
public sealed class RecordedStackTests : IDisposable
{
    private readonly DemoProject _project = new();

    public RecordedStackTests()
    {
        var state = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "states", "01-life.31-remove.dev.json")))!;
        var latest = state["checkpoint"]!["latest"]!;
        var resources = latest["resources"]!.AsArray();

        // The stand-in plugin of the recording had other keys and no default for exclusive; and its private number ends with a year of the calendar.
        Resource(resources, "pulumi:providers:number::default")["inputs"] = new JsonObject();
        Resource(resources, "::salesNumbers")["inputs"]!["exclusive"] = true;
        resources.Remove(Resource(resources, "::courier"));
        Directory.CreateDirectory(Path.GetDirectoryName(DemoStack.StateFile(_project))!);
        File.WriteAllText(DemoStack.StateFile(_project), state.ToJsonString());
        File.WriteAllText(Path.Combine(_project.Folder, "Pulumi.dev.yaml"), $"encryptionsalt: {latest["secrets_providers"]!["state"]!["salt"]}\n");
        _project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "golden";
        Directory.CreateDirectory(Path.GetDirectoryName(_project.EmulatorData)!);
        File.WriteAllText(_project.EmulatorData, """
            {"ccc2020": {"pool": [{"number": "02160664657"}, {"number": "02160664658"}, {"number": "02160664659"}, {"number": "02160664660"}], "instances": [{
              "id": "ccc-1", "skillGroups": [{"id": "skg-sales", "name": "sales"}], "contactFlows": [{"id": "flow-1", "name": "main"}],
              "numbers": [
                {"number": "02160664657", "usage": "Bidirection", "contactFlowId": "flow-1", "skillGroupIds": ["skg-sales"]},
                {"number": "02160664659", "usage": "Bidirection", "skillGroupIds": ["skg-sales"]},
                {"number": "02160664660", "usage": "Bidirection", "skillGroupIds": ["skg-sales"]}]}]}}
            """);
    }

    public void Dispose() => _project.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task Its_drift_is_found_and_brought_back_without_its_program()
    {
        await _project.StartEmulatorAsync();
        var drift = await _project.RunAsync("drift", "--stack", "dev");
        drift.Summary.Should().Be("No drift, 3 in sync.", drift.Output);
        await _project.StopEmulatorAsync();

        DemoStack.Edit(_project.EmulatorData, vendors =>
        {
            vendors.Bound("02160664660")["usage"] = "Inbound";
            vendors.Unbind("02160664657");
        });
        await _project.StartEmulatorAsync();
        drift = await _project.RunAsync("drift", "--stack", "dev");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("~ 02160664660 usage: Bidirection => Inbound").And.Contain("- PhoneNumberBinding     spare").And.Contain("- 02160664657 missing at the vendor");
        var repair = await _project.RunAsync("drift", "--stack", "dev", "--reconcile", "--yes");
        repair.ExitCode.Should().Be(0, repair.Error);
        (await _project.RunAsync("drift", "--stack", "dev")).ExitCode.Should().Be(0);
        await _project.StopEmulatorAsync();

        var resources = JsonNode.Parse(File.ReadAllText(DemoStack.StateFile(_project)))!["checkpoint"]!["latest"]!["resources"]!.AsArray();
        resources.Select(resource => resource!["urn"]!.GetValue<string>().Split("::")[^1]).Should().Equal("call-center-dev", "default", "hotline", "spare", "salesNumbers");
        Resource(resources, "::spare")["stackTrace"]!.ToJsonString().Should().Be(Recorded("::spare")["stackTrace"]!.ToJsonString(), "what Pulumi keeps for itself stays");
    }

    private static JsonNode Recorded(string end) => Resource(
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "states", "01-life.31-remove.dev.json")))!["checkpoint"]!["latest"]!["resources"]!.AsArray(), end);

    private static JsonNode Resource(JsonArray resources, string end) => resources.Single(resource => resource!["urn"]!.GetValue<string>().EndsWith(end, StringComparison.Ordinal))!;
}
