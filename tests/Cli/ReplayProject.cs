using System.Reflection;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>A project in which a recorded scenario is gone through step by step.</summary>
internal sealed class ReplayProject : IDisposable
{
    private static readonly string StubPlugin = typeof(ReplayProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "StubPlugin").Value!;
    private readonly DemoProject _project;
    private readonly string _scenario;
    private readonly List<JsonNode> _calls;

    public ReplayProject(string scenario)
    {
        _scenario = scenario;
        _project = new DemoProject(Path.Combine("scenarios", scenario));
        Steps = [.. JsonNode.Parse(File.ReadAllText(Source("steps.json")))!.AsArray().Select(step => step!)];
        _calls = [.. File.ReadLines(Calls).Select(line => JsonNode.Parse(line)!)];
    }

    public IReadOnlyList<JsonNode> Steps { get; }

    private string Calls => Path.Combine(AppContext.BaseDirectory, "calls", _scenario + ".jsonl");

    private string Notes => Path.Combine(_project.Folder, ".tape");

    /// <summary>Does a step, and says what came out differently.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(JsonNode step, bool withPending)
    {
        var name = step["step"]!.GetValue<string>();
        TakeProgram(step);

        if (Directory.Exists(Notes))
        {
            Directory.Delete(Notes, recursive: true);
        }

        Prepare(step, name);
        var arguments = Arguments(step);
        string ending;
        string? output = null;
        if (step["exit"]!.GetValue<int>() < 0)
        {
            await KillAsync(arguments);
            ending = "";
        }
        else
        {
            var run = await _project.RunAsync(arguments);
            output = run.Output;
            ending = run.ExitCode == step["exit"]!.GetValue<int>() ? "" : $"ends with {run.ExitCode} instead of {step["exit"]}: {run.Output}{run.Error}";
        }

        return [.. Differences(name, ending, withPending).Concat(OutputDifferences(name, output)).Where(difference => difference.Length > 0).Select(difference => $"{name}: {difference}")];
    }

    /// <summary>Begins with the state that Pulumi left after a step, and with the program as it was then.</summary>
    public void TakeOver(string step)
    {
        foreach (var earlier in Steps.TakeWhile(recorded => string.CompareOrdinal(recorded["step"]!.GetValue<string>(), step) <= 0))
        {
            TakeProgram(earlier);
        }

        var project = _project.Program.Split('\n')[0].Split(' ')[1];
        var stacks = Directory.CreateDirectory(Path.Combine(_project.Folder, ".pulumi", "stacks", project)).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "states", $"{_scenario}.{step}.dev.json"), Path.Combine(stacks, "dev.json"));
        File.WriteAllText(Path.Combine(_project.Folder, ".pulumi", $"selected-stack.{project}"), "dev");
    }

    public void Dispose() => _project.Dispose();

    private void TakeProgram(JsonNode step)
    {
        if (step["program"]?.GetValue<string>() is { } program)
        {
            _project.Program = File.ReadAllText(Source(program)) + $"\nplugins:\n  providers:\n  - name: number\n    path: {StubPlugin}\n";
        }
    }

    private IEnumerable<string> Differences(string name, string ending, bool withPending)
    {
        yield return ending;
        foreach (var broken in Directory.GetFiles(_project.Folder, "*.json", SearchOption.AllDirectories).Where(file => file.Contains($"{Path.DirectorySeparatorChar}stacks{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).SelectMany(StateRules.Broken))
        {
            yield return broken;
        }

        var notes = Directory.Exists(Notes) ? Directory.GetFiles(Notes).SelectMany(File.ReadAllLines).ToList() : [];
        foreach (var refused in notes.Where(note => note.StartsWith("refused", StringComparison.Ordinal)).Distinct())
        {
            yield return refused;
        }

        foreach (var missing in Missing(name, notes))
        {
            yield return $"was not called: {missing}";
        }

        var recorded = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "states"), $"{_scenario}.{name}.*.json").SingleOrDefault();
        if (recorded is not null)
        {
            var stack = Path.GetFileName(recorded).Split('.')[^2];
            var project = _project.Program.Split('\n')[0].Split(' ')[1];
            var passphrase = _project.Environment["PULUMI_CONFIG_PASSPHRASE"];
            var expected = RecordedState.Describe(recorded, passphrase, withPending).Split('\n');
            var found = RecordedState.Describe(Path.Combine(_project.Folder, ".pulumi", "stacks", project, stack + ".json"), passphrase, withPending).Split('\n');
            foreach (var line in expected.Except(found))
            {
                yield return $"the state lacks    {line}";
            }

            foreach (var line in found.Except(expected))
            {
                yield return $"the state also has {line}";
            }
        }
    }

    private IEnumerable<string> OutputDifferences(string name, string? output)
    {
        var recorded = Path.Combine(AppContext.BaseDirectory, "outputs", $"{_scenario}.{name}.json");
        if (output is null || !File.Exists(recorded))
        {
            return [];
        }

        var (expected, found) = (RecordedOutput.Describe(File.ReadAllText(recorded)), RecordedOutput.Describe(output));
        return [.. expected.Except(found).Select(line => $"the output lacks    {line}"), .. found.Except(expected).Select(line => $"the output also has {line}")];
    }

    private List<string> Missing(string name, List<string> notes)
    {
        static string Describe(JsonNode call) => $"{call["method"]!.GetValue<string>().Split('/')[^1]} {call["request"]?["name"]}{(call["request"]?["preview"] is null ? "" : " in preview")}";
        var played = notes.Where(note => note.StartsWith("played ", StringComparison.Ordinal)).Select(note => Describe(_calls[int.Parse(note.Split(' ')[1])])).ToHashSet();
        var faults = notes.Where(note => note.StartsWith("fault ", StringComparison.Ordinal)).Select(note => note["fault ".Length..]);
        // A provider is configured here only when one of its resources needs it.
        return [.. _calls.Where(call => call["step"]!.GetValue<string>() == name).Select(Describe).Distinct()
            .Where(call => call.Split(' ')[0] is not ("Handshake" or "GetPluginInfo" or "GetSchema" or "Cancel" or "Configure")).Except(played).Except(faults)];
    }

    private void Prepare(JsonNode step, string name)
    {
        var variables = _project.Environment;
        variables["PULUMI_CONFIG_PASSPHRASE"] = "golden";
        variables["STUB_TAPE"] = Calls;
        variables["STUB_STEPS"] = Source("steps.json");
        variables["STUB_STEP"] = name;
        foreach (var (variable, value) in step["env"]?.AsObject() ?? [])
        {
            if (value is null)
            {
                variables.Remove(variable);
            }
            else
            {
                variables[variable] = value.GetValue<string>();
            }
        }
    }

    // What the user sees is this command line's own, so options that only concern it are left out.
    private static List<string> Arguments(JsonNode step) => [.. step["run"]!.AsArray().Select(argument => argument!.GetValue<string>()).Where(argument => argument != "--diff")];

    // Killed once everything else of the step has ended, and the last call hangs.
    private async Task KillAsync(List<string> arguments)
    {
        using var process = _project.Start(arguments);
        var file = Directory.GetFiles(Path.Combine(_project.Folder, ".pulumi", "stacks"), "dev.json", SearchOption.AllDirectories).Single();
        while (Directory.Exists(Notes) is false || !Directory.GetFiles(Notes).Any(notes => File.ReadAllText(notes).Contains("fault ", StringComparison.Ordinal)) || !Settled(file))
        {
            process.HasExited.Should().BeFalse();
            await Task.Delay(50);
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    private static bool Settled(string file)
    {
        var latest = JsonNode.Parse(File.ReadAllText(file))!["checkpoint"]!["latest"];
        return latest?["pending_operations"] is JsonArray { Count: > 0 } pending && pending.Count == 1 && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromMilliseconds(300);
    }

    private string Source(string file) => Path.Combine(AppContext.BaseDirectory, "scenarios", _scenario, file);
}
