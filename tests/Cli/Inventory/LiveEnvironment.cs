using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>Vendors that hold something already, and the folder of whoever wants to take it over.</summary>
internal sealed class LiveEnvironment : IDisposable
{
    private readonly HttpClient _http = new();
    private JsonNode? _emulator;

    /// <param name="source">The folder of the program, beside the tests.</param>
    public LiveEnvironment(string source = "demo")
    {
        Project = new DemoProject(source);
        Project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
    }

    public DemoProject Project { get; }

    /// <summary>The folder of the exported program.</summary>
    public string Adopted => Path.Combine(Project.Folder, "adopted");

    public string Program => Read("Pulumi.yaml");

    public string Configuration => Read("Pulumi.dev.yaml");

    public JsonArray Imports => JsonNode.Parse(Read("import.json"))!["resources"]!.AsArray();

    /// <summary>Brings the demo up, and starts an emulator on what it left.</summary>
    public async Task BringUpAsync()
    {
        var up = await Project.RunAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Error);
        await StartAsync();
    }

    /// <summary>Starts an emulator on a state.</summary>
    public async Task StartOnAsync(JsonNode state)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Project.EmulatorData)!);
        await File.WriteAllTextAsync(Project.EmulatorData, state.ToJsonString());
        await StartAsync();
    }

    public async Task<NumbersRun> ExportAsync(params IEnumerable<string> arguments) => await Project.RunAsync(["export", "--out", "adopted", .. arguments]);

    /// <summary>How often each operation was called.</summary>
    public async Task<Dictionary<string, int>> CallsAsync() =>
        (await _http.GetFromJsonAsync<JsonArray>(Admin("requests")))!.GroupBy(request => request!["operation"]!.GetValue<string>()).ToDictionary(calls => calls.Key, calls => calls.Count());

    public async Task ForgetCallsAsync() => (await _http.DeleteAsync(Admin("requests"))).EnsureSuccessStatusCode();

    public async Task<string> StateAsync() => await _http.GetStringAsync(Admin("state"));

    /// <summary>Takes over what the import file names.</summary>
    public async Task<NumbersRun> TakeOverAsync()
    {
        (await Project.RunAsync("stack", "init", "dev", "-C", "adopted")).ExitCode.Should().Be(0);
        return await Project.RunAsync("import", "--file", Path.Combine(Adopted, "import.json"), "--yes", "--generate-code=false", "-C", "adopted");
    }

    public void Dispose()
    {
        _http.Dispose();
        Project.Dispose();
    }

    private async Task StartAsync() => _emulator = await Project.StartEmulatorAsync();

    private Uri Admin(string path) => new(_emulator!["admin"]!.GetValue<string>() + path);

    private string Read(string file) => File.ReadAllText(Path.Combine(Adopted, file));
}
