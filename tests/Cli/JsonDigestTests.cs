using System.Reflection;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>The digest of an operation, where no recording shows it (pulumi-state-and-yaml sheet, 9.3).</summary>
public sealed class JsonDigestTests : IDisposable
{
    private static readonly string StubPlugin = typeof(JsonDigestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "StubPlugin").Value!;

    private readonly DemoProject _project = new() { Environment = { ["PULUMI_CONFIG_PASSPHRASE"] = "" } };

    public void Dispose() => _project.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Replacements_are_one_step_and_what_was_done_shows_what_came_of_it()
    {
        File.Delete(Path.Combine(_project.Folder, "Pulumi.dev.yaml"));
        Write("02160664656", "02160664657");
        await RunAsync("stack", "init", "dev");

        var made = await StepsAsync("up", "--yes", "--json");
        made.Select(step => $"{step["op"]} {Name(step)}").Should().BeEquivalentTo("create digest-dev", "create first", "create second", "create courier");
        var courier = made.Single(step => Name(step) == "courier")["newState"]!;
        ((string)courier["id"]!).Should().NotBeEmpty();
        ((string)courier["outputs"]!["phoneNoA"]!).Should().Be("[secret]");
        courier.AsObject().Should().ContainKeys("created", "propertyDependencies", "additionalSecretOutputs", "provider", "parent");

        Write("02160664658", "02160664659");
        var planned = await StepsAsync("preview", "--json");
        planned.Select(step => $"{step["op"]} {Name(step)}").Should().BeEquivalentTo("same digest-dev", "replace first", "replace second");
        ((bool)Old(planned, "first")["delete"]!).Should().BeTrue("the new one is made first");
        ((bool)Old(planned, "second")["pendingReplacement"]!).Should().BeTrue("the old one goes first");
        planned.Where(step => Name(step) != "digest-dev").Should().OnlyContain(step =>
            step["newState"]!["id"] == null && step["newState"]!["outputs"] == null && (string)step["replaceReasons"]![0]! == "phoneNumber");

        var gone = await StepsAsync("destroy", "--preview-only", "--json");
        gone.Should().OnlyContain(step => (string)step["op"]! == "delete" && step["oldState"] != null && step["newState"] == null).And.HaveCount(4);
    }

    private static JsonNode Old(IEnumerable<JsonNode> steps, string name) => steps.Single(step => Name(step) == name)["oldState"]!;

    private static string Name(JsonNode step) => ((string)step["urn"]!).Split("::")[^1];

    private async Task<IReadOnlyList<JsonNode>> StepsAsync(params string[] arguments) => [.. JsonNode.Parse(await RunAsync(arguments))!["steps"]!.AsArray().Select(step => step!)];

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await _project.RunAsync(arguments);
        run.ExitCode.Should().Be(0, run.Error);
        return run.Output;
    }

    private void Write(string first, string second) => _project.Program = $$$"""
        name: digest
        runtime: yaml
        plugins: {providers: [{name: number, path: "{{{StubPlugin}}}"}]}
        resources:
          first: {type: "number:PhoneNumberBinding", properties: {instanceId: ccc-1, phoneNumber: "{{{first}}}", usage: Inbound}}
          second:
            type: number:PhoneNumberBinding
            properties: {instanceId: ccc-1, phoneNumber: "{{{second}}}", usage: Inbound}
            options: {deleteBeforeReplace: true}
          courier: {type: "number:AxnExtensionBinding", properties: {poolKey: FC1, phoneNoA: "13800001111", expiration: "2030-01-01 00:00:00"}}

        """;
}
