using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>What exists at the vendors is taken over, through the command line, the plugin and the emulator.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Prefix = "urn:pulumi:dev::call-center::number:index:";
    private readonly DemoProject _demo = new();

    public ImportTests() => _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";

    public void Dispose() => _demo.Dispose();

    [Fact(Timeout = 120_000)]
    public async Task A_call_center_is_imported_from_a_file_and_the_printed_program_then_changes_nothing()
    {
        await RunAsync(0, "up", "--emulator", "--yes");
        var made = Resources();
        await RunAsync(0, "stack", "rm", "dev", "--force", "--yes");
        await RunAsync(0, "stack", "init", "dev");
        Write("import.json", new JsonObject
        {
            ["resources"] = new JsonArray([.. made.Select(resource => new JsonObject { ["type"] = resource.Type, ["name"] = resource.Name, ["id"] = resource.Id })]),
        });

        var import = await RunAsync(0, "import", "--file", "import.json", "--emulator", "--yes", "--out", "imported.yaml");

        import.Summary.Should().StartWith($"1 created, {made.Count} imported.");
        Resources().Should().BeEquivalentTo(made);
        var program = File.ReadAllText(Path.Combine(_demo.Folder, "imported.yaml"));
        program.Should().NotContain("1380").And.Contain("phoneNoA: ${courierLine-phoneNoA}").And.Contain("- accessCode: \"02160664664\"");
        _demo.Program = "name: call-center\nruntime: yaml\n" + program;
        var again = await RunAsync(0, "up", "--emulator", "--yes", "--expect-no-changes");
        again.Summary.Should().StartWith($"Nothing changed: {made.Count + 1} unchanged");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("PhoneNumberBinding", "vip1")]
    [InlineData("SkillGroupNumberSet", "vipNumbers")]
    [InlineData("CampaignCallerNumbers", "renewalCallers")]
    [InlineData("AxnExtensionBinding", "courierLine")]
    public async Task Each_resource_can_be_imported_by_its_ID(string type, string name)
    {
        _demo.Program = Undepended(_demo.Program);
        await RunAsync(0, "up", "--emulator", "--yes");
        var id = Resources().Single(resource => resource.Name == name).Id;
        await RunAsync(0, "state", "delete", "--yes", $"{Prefix}{type}::{name}");

        var import = await RunAsync(0, "import", $"number:index:{type}", name, id, "--emulator", "--yes");

        import.Output.Should().Contain($"  {name}:\n    type: number:{type}\n");
        var state = State().Single(resource => resource["urn"]!.GetValue<string>() == $"{Prefix}{type}::{name}");
        state["protect"]!.GetValue<bool>().Should().BeTrue();
        _demo.Program = "name: call-center\nruntime: yaml\n" + import.Output[import.Output.IndexOf("resources:", StringComparison.Ordinal)..];
        var preview = await RunAsync(0, "preview", "--emulator", "--json", "--target", $"{Prefix}{type}::{name}");
        JsonNode.Parse(preview.Output)!["changeSummary"]!.AsObject().Select(change => change.Key).Should().Equal("same");
    }

    [Fact(Timeout = 120_000)]
    public async Task What_works_is_kept_when_something_else_fails()
    {
        await RunAsync(0, "up", "--emulator", "--yes");
        Write("import.json", new JsonObject
        {
            ["nameTable"] = new JsonObject { ["hotline"] = $"{Prefix}PhoneNumberBinding::hotline" },
            ["resources"] = new JsonArray(
                new JsonObject { ["type"] = "number:index:PhoneNumberBinding", ["name"] = "ghost", ["id"] = "ccc-demo/000" },
                new JsonObject { ["type"] = "number:index:PhoneNumberBinding", ["name"] = "hotline", ["id"] = "ccc-demo/4008001234" },
                new JsonObject { ["type"] = "number:index:PhoneNumberBinding", ["name"] = "vip1", ["id"] = "ccc-demo/075586012311" },
                new JsonObject { ["type"] = "number:index:SkillGroupNumberSet", ["name"] = "again", ["id"] = "ccc-demo/vip@ccc-demo", ["parent"] = "hotline", ["properties"] = new JsonArray("instanceId", "skillGroupId", "numbers") }),
        });

        var import = await RunAsync(1, "import", "--file", "import.json", "--emulator", "--yes", "--protect=false");

        import.Output.Should().Contain("ghost: There is nothing to import").And.Contain("vip1: The stack already has this resource, with the ID 'ccc-demo/075586012310'");
        import.Output.Should().Contain("Failed. 1 imported");
        var again = State().Single(resource => resource["id"]?.GetValue<string>() == "ccc-demo/vip@ccc-demo" && resource["parent"]!.GetValue<string>().EndsWith("hotline", StringComparison.Ordinal));
        again["urn"]!.GetValue<string>().Should().Be("urn:pulumi:dev::call-center::number:index:PhoneNumberBinding$number:index:SkillGroupNumberSet::again");
        again["protect"].Should().BeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("""{"resources":[{"type":"number:PhoneNumberBinding","name":"a","id":"x"}]}""", "resources[0].type must have three parts")]
    [InlineData("""{"resources":[{"type":"number:index:PhoneNumberBinding","id":"x"},{"name":"b"}]}""", "resources[0].name is missing", "resources[1].id is missing")]
    [InlineData("""{"resources":[{"type":"number:index:PhoneNumberBinding","name":"a","id":"x","parent":"nobody"}]}""", "'nobody' is neither in nameTable")]
    [InlineData("""{"resources":[{"type":"number:index:PhoneNumberBinding","name":"a","id":"x","parent":"a"}]}""", "its own ancestor")]
    [InlineData("""{"nameTable":{"p":"x"},"resources":[]}""", "nameTable.p: 'x' is not a URN")]
    [InlineData("""{"resource":[]}""", "no list 'resources'")]
    [InlineData("[1", "is not JSON")]
    public async Task A_wrong_file_is_refused_before_anything_is_read(string file, params string[] problems)
    {
        File.WriteAllText(Path.Combine(_demo.Folder, "import.json"), file);
        var import = await RunAsync(1, "import", "--file", "import.json", "--emulator", "--yes");
        import.Error.Should().ContainAll(problems);
    }

    private async Task<NumbersRun> RunAsync(int exit, params IEnumerable<string> arguments)
    {
        var run = await _demo.RunAsync(arguments);
        run.ExitCode.Should().Be(exit, run.Output + run.Error);
        return run;
    }

    private void Write(string file, JsonNode content) => File.WriteAllText(Path.Combine(_demo.Folder, file), content.ToJsonString());

    // Without references, so that single resources can leave the state.
    private static string Undepended(string program) => program.Replace("${vip1.phoneNumber}", "\"075586012310\"", StringComparison.Ordinal);

    private List<JsonNode> State() =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(_demo.Folder, ".pulumi", "stacks", "call-center", "dev.json")))!["checkpoint"]!["latest"]!["resources"]!.AsArray().Select(resource => resource!)];

    private List<(string Type, string Name, string Id)> Resources() => [.. State().Where(resource => resource["type"]!.GetValue<string>().StartsWith("number:", StringComparison.Ordinal))
        .Select(resource => (resource["type"]!.GetValue<string>(), resource["urn"]!.GetValue<string>().Split("::")[^1], resource["id"]!.GetValue<string>()))];
}
