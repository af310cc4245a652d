using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The demo after much has happened at the vendors, reported in every form: before, and later with what changed since.</summary>
public sealed class DriftedDemo : IAsyncLifetime
{
    /// <summary>Every secret of the demo and of its vendors.</summary>
    public static readonly string[] Secrets = ["13800001111", "13900001234", "13900002222", "13700003333", "13100009999"];

    /// <summary>An identifier that would be markup, were it not escaped.</summary>
    public const string Markup = "<img src=x onerror=alert(1)>|`*_@all&amp;";

    private readonly DemoStack _demo = new();
    private DemoProject _project = null!;

    internal NumbersRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _demo.InitializeAsync();
        _project = _demo.Copy(vendors =>
        {
            vendors.Bound("02160664656")["usage"] = "Inbound";
            vendors.Unbind("02160664658");
            vendors.Binding("17050000001", "102")["phoneNoA"] = "13100009999";
        });
        (await _project.RunAsync("drift", "--emulator", "--format", "json=before.json")).ExitCode.Should().Be(7);
        DemoStack.Edit(_project.EmulatorData, vendors =>
        {
            vendors.Switch("isales.callerNoShape", "strings");
            vendors.Bound("02160664656")["usage"] = "Bidirection";
            vendors.Bound("02160664657")["contactFlowId"] = Markup;
            vendors.AddToGroup("075586012310", "sales@ccc-demo");
            vendors.Binding("17050000003", "100")["expires"] = DateTimeOffset.UtcNow.AddDays(3);
        });
        Run = await _project.RunAsync(
            "drift", "--emulator", "--since", "before.json", "--expiring-within", "30d", "--format", "text", "--format", "json=out/drift.json",
            "--format", "markdown=out/drift.md", "--format", "junit=out/drift.xml", "--format", "sarif=out/drift.sarif", "--format", "html=out/drift.html");
    }

    public async Task DisposeAsync()
    {
        _project.Dispose();
        await _demo.DisposeAsync();
    }

    /// <summary>The path of a report.</summary>
    public string PathOf(string file) => Path.Combine(_project.Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public JsonNode Json(string file) => JsonNode.Parse(Read(file))!;

    /// <summary>The line of a resource in the program.</summary>
    public int LineOf(string resource) => Array.IndexOf(_project.Program.Split('\n'), $"  {resource}:") + 1;
}
