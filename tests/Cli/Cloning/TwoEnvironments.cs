using System.Text.Json.Nodes;
using NumberProvider.Cli.Tests.Inventory;

namespace NumberProvider.Cli.Tests.Cloning;

/// <summary>The example of two environments in a folder of its own, with its vendors.</summary>
internal sealed class TwoEnvironments : IDisposable
{
    private readonly LiveEnvironment _live = new(Path.Combine("examples", "environments"));

    public DemoProject Project => _live.Project;

    public string Mapping
    {
        get => Read("clone.staging-prod.yaml");
        set => File.WriteAllText(Path.Combine(Project.Folder, "clone.staging-prod.yaml"), value);
    }

    public string Production => Read("Pulumi.prod.yaml");

    public string Staging
    {
        get => Read("Pulumi.staging.yaml");
        set => File.WriteAllText(Path.Combine(Project.Folder, "Pulumi.staging.yaml"), value);
    }

    public bool IsWritten => File.Exists(Path.Combine(Project.Folder, "Pulumi.prod.yaml"));

    public JsonNode Seed => JsonNode.Parse(Read("seed.json"))!;

    /// <summary>Starts the vendors of the example, changed by a test.</summary>
    public async Task StartAsync(Action<JsonNode>? change = null)
    {
        var seed = Seed;
        change?.Invoke(seed);
        await _live.StartOnAsync(seed);
    }

    public Task<NumbersRun> CloneAsync(params IEnumerable<string> arguments) => Project.RunAsync(["clone", "--from", "staging", "--to", "prod", .. arguments]);

    /// <summary>Clones with the example's table of what cannot be looked up.</summary>
    public Task<NumbersRun> CloneWithTableAsync(params IEnumerable<string> arguments) => CloneAsync(["--table", "counterparts.txt", .. arguments]);

    public async Task ApplyAsync(string stack)
    {
        (await Project.RunAsync("stack", "init", stack)).ExitCode.Should().Be(0);
        var up = await Project.RunAsync("up", "--yes", "-s", stack);
        up.ExitCode.Should().Be(0, up.Output + up.Error);
    }

    /// <summary>An instance as the vendors hold it: each number with its usage, flow and groups, through the eyes of a mapping.</summary>
    public async Task<IReadOnlyList<string>> InventoryAsync(string instance, Func<string, string> map)
    {
        var state = JsonNode.Parse(await _live.StateAsync())!;
        var found = state["ccc2020"]!["instances"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == instance)!;
        return [.. found["numbers"]!.AsArray().Select(number =>
        {
            string Text(string name) => map(number![name]?.GetValue<string>() ?? "");
            return $"{Text("number")} {Text("usage")} {Text("contactFlowId")} {string.Join(',', number!["skillGroupIds"]!.AsArray().Select(group => map(group!.GetValue<string>())).Order())}";
        }).Order()];
    }

    /// <summary>The calling numbers of a campaign with their priorities.</summary>
    public async Task<IReadOnlyList<string>> CallersAsync(int vdnId, Func<string, string> map)
    {
        var state = JsonNode.Parse(await _live.StateAsync())!;
        var campaign = state["iSales"]!["campaigns"]!.AsArray().Single(node => node!["vdnId"]!.GetValue<int>() == vdnId)!;
        return [.. campaign["callingNumbers"]!.AsArray().Select(number => $"{map(number!["accessCode"]!.GetValue<string>())} {number["priority"]}").Order()];
    }

    public void Dispose() => _live.Dispose();

    private string Read(string file) => File.ReadAllText(Path.Combine(Project.Folder, file));
}
