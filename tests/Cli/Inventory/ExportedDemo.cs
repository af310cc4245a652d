using System.Text.Json.Nodes;
using NumberProvider.Cli.Tests.Drift;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>The demo's inventory, exported in every form: as it was brought up, and later, after changes at the vendors, with a filter.</summary>
public sealed class ExportedDemo : IAsyncLifetime
{
    /// <summary>Names that would be markup, were they not escaped.</summary>
    public const string Group = "<img src=x onerror=alert(1)> \"Sales\" & 'co'";

    /// <inheritdoc cref="Group"/>
    public const string Flow = "</td></tr></table><script>alert(1)</script>";

    /// <inheritdoc cref="Group"/>
    public const string Campaign = "<b>Renewal</b>";

    public static readonly string[] Scope = ["--instance", "ccc-demo", "--campaign", "170", "--pool", "FC100000000000001=17050000001,17050000003,17050000004"];

    private readonly DemoStack _demo = new();

    internal DemoProject Project { get; private set; } = null!;

    internal NumbersRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _demo.InitializeAsync();
        Project = _demo.Copy();
        var before = await Project.RunAsync(["export", "--emulator", "--out", "adopted", .. Scope, "--format", "json=before.json"]);
        (before.ExitCode, before.Output).Should().Be((0, ""), before.Error);
        DemoStack.Edit(Project.EmulatorData, vendors =>
        {
            vendors.Bound("02160664656")["usage"] = "Inbound";
            vendors.Unbind("02160664658");
            vendors.AddToGroup("075586012310", "sales@ccc-demo");
            var instance = vendors["ccc2020"]!["instances"]![0]!;
            instance["skillGroups"]![0]!["displayName"] = Group;
            instance["contactFlows"]![0]!["name"] = Flow;
            vendors["iSales"]!["campaigns"]![0]!["name"] = Campaign;
        });
        Run = await Project.RunAsync(
            ["export", "--emulator", "--out", "adopted", "--force", .. Scope, "--exclude", "0108639455?", "--exclude", "4008001235", "--since", "before.json",
                "--format", "text", "--format", "json=out/export.json", "--format", "html=out/export.html"]);
    }

    public async Task DisposeAsync()
    {
        Project.Dispose();
        await _demo.DisposeAsync();
    }

    /// <summary>The path of a report.</summary>
    public string PathOf(string file) => Path.Combine(Project.Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>How many things of one kind the later report has.</summary>
    public int CountOf(string list) => Json("out/export.json")[list]!.AsArray().Count;

    public JsonNode Json(string file) => JsonNode.Parse(Read(file))!;
}
