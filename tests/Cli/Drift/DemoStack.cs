using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The demo, brought up once; each test gets a copy of it with the vendors that belong to it, and may do there what colleagues do behind a program's back.</summary>
public sealed class DemoStack : IAsyncLifetime
{
    private readonly DemoProject _original = new();

    public async Task InitializeAsync()
    {
        var up = await _original.RunAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Error);
    }

    public Task DisposeAsync()
    {
        _original.Dispose();
        return Task.CompletedTask;
    }

    /// <param name="change">What happened at the vendors since.</param>
    internal DemoProject Copy(Action<JsonNode>? change = null)
    {
        var project = new DemoProject();
        foreach (var file in Directory.GetFiles(Path.Combine(_original.Folder, ".pulumi"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(project.Folder, Path.GetRelativePath(_original.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (change is not null)
        {
            Edit(project.EmulatorData, change);
        }

        return project;
    }

    internal static string StateFile(DemoProject project) => Path.Combine(project.Folder, ".pulumi", "stacks", "call-center", "dev.json");

    internal static void Edit(string file, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(file))!;
        change(node);
        File.WriteAllText(file, node.ToJsonString());
    }
}
