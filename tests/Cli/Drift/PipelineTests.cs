using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>The pipelines of the examples: sound as far as a machine can tell, and every command of the command line in them is run as it stands there.</summary>
public sealed partial class PipelineTests
{
    public static TheoryData<string> All => [.. Pipeline.Files];

    public static TheoryData<string> Own => [.. Pipeline.Files.Where(file => file.Contains("numbers", StringComparison.Ordinal))];

    [Fact]
    public void There_is_one_for_each_service_and_each_engine() =>
        Pipeline.Files.Should().Equal("github/numbers.yml", "github/pulumi.yml", "gitlab/numbers.gitlab-ci.yml", "gitlab/pulumi.gitlab-ci.yml");

    [Theory]
    [MemberData(nameof(All))]
    public void It_previews_requests_brings_merges_about_and_looks_for_drift_at_night(string file)
    {
        var pipeline = Pipeline.Load(file);
        pipeline.Jobs.Keys.Should().Equal("preview", "up", "drift");
        if (pipeline.IsGitHub)
        {
            ((YamlMappingNode)pipeline.Root["on"]).Children.Keys.Cast<YamlScalarNode>().Select(key => key.Value).Should().Contain(["pull_request", "push", "schedule"]);
            pipeline.Root["permissions"]["contents"].ToString().Should().Be("read");
            pipeline.Root["defaults"]["run"]["shell"].ToString().Should().Be("bash", "without it a failure left of a pipe is lost");
            foreach (var step in pipeline.Jobs.Values.Select(Pipeline.Steps).SelectMany(steps => steps))
            {
                (Pipeline.Find(step, "uses") is null).Should().Be(Pipeline.Find(step, "run") is not null, "a step uses an action or runs a script");
                Pipeline.Texts(Pipeline.Find(step, "uses")).Should().NotContain(action => !Action().IsMatch(action));
                Pipeline.Texts(Pipeline.Find(step, "run")).Should().NotContain(script => script.Contains("${{", StringComparison.Ordinal), "what others write must not become a part of a script");
            }

            pipeline.Jobs.Values.Should().OnlyContain(job => job.Children.ContainsKey("runs-on") && job.Children.ContainsKey("if"));
        }
        else
        {
            var stages = Pipeline.Texts(pipeline.Root["stages"]);
            pipeline.Jobs.Values.Should().OnlyContain(job => stages.Contains(job["stage"].ToString()) && job.Children.ContainsKey("rules"));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_scripts_are_sound(string file)
    {
        var pipeline = Pipeline.Load(file);
        foreach (var script in pipeline.Jobs.Keys.SelectMany(pipeline.Scripts))
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", "-c", script]) { RedirectStandardError = true })!;
            var error = await bash.StandardError.ReadToEndAsync();
            await bash.WaitForExitAsync();
            bash.ExitCode.Should().Be(0, error);
        }
    }

    [Theory(Timeout = 240_000)]
    [MemberData(nameof(Own))]
    public async Task Its_commands_do_what_they_are_there_for(string file)
    {
        var pipeline = Pipeline.Load(file);
        using var project = new DemoProject();
        await PrepareAsync(project, pipeline);
        var ran = new List<string>();
        async Task<List<NumbersRun>> RunAsync(string job)
        {
            var runs = new List<NumbersRun>();
            foreach (var script in pipeline.Scripts(job).Where(script => !script.Contains("dotnet ", StringComparison.Ordinal)))
            {
                ran.Add(script);
                runs.Add(await project.RunScriptAsync(script));
            }

            return runs;
        }

        (await RunAsync("preview")).Should().OnlyContain(run => run.ExitCode == 0);
        File.ReadAllText(Path.Combine(project.Folder, "posted")).Should().Contain("### Preview of `dev`").And.Contain("35 to create");
        (await RunAsync("up")).Should().OnlyContain(run => run.ExitCode == 0);
        (await RunAsync("drift")).Should().OnlyContain(run => run.ExitCode == 0);
        pipeline.Artifacts("drift").Should().NotBeEmpty().And.OnlyContain(path => Path.Exists(Path.Combine(project.Folder, path)));

        await RemoveBehindTheBackAsync(project);
        var drift = await RunAsync("drift");
        drift.Should().Contain(run => run.ExitCode == 7 && run.Output.Contains("02160664658") && run.Output.Contains("new       sales3"), "the job fails, and tells what is new since the last night");
        pipeline.Artifacts("drift").Should().OnlyContain(path => Path.Exists(Path.Combine(project.Folder, path)));
        if (pipeline.IsGitHub)
        {
            File.ReadAllText(Path.Combine(project.Folder, "summary")).Should().Contain("No drift in `call-center/dev`").And.Contain("### Drift in `call-center/dev`");
        }

        Commands(string.Join('\n', ran.Distinct())).Should().BeEquivalentTo(Commands(pipeline.Text), "each command in the file was run");
        await project.StopEmulatorAsync();
    }

    private static async Task PrepareAsync(DemoProject project, Pipeline pipeline)
    {
        await project.StartEmulatorAsync();
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        project.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(project.Folder, "summary");
        project.Environment["STACK"] = pipeline.Root[pipeline.IsGitHub ? "env" : "variables"]["STACK"].ToString();
        (await project.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);

        // The services' own clients stand in by name: they keep the comment that would be posted.
        var bin = Directory.CreateDirectory(Path.Combine(project.Folder, "bin")).FullName;
        foreach (var client in new[] { "gh", "curl" })
        {
            var path = Path.Combine(bin, client);
            await File.WriteAllTextAsync(path, $"#!/bin/sh\ncase \"$*\" in *comment.md*) cp comment.md \"{project.Folder}/posted\";; *) exit 2;; esac\n");
            (await project.RunScriptAsync($"chmod u+x \"{path}\"")).ExitCode.Should().Be(0);
        }
    }

    private static async Task RemoveBehindTheBackAsync(DemoProject project)
    {
        await project.StopEmulatorAsync();
        DemoStack.Edit(project.EmulatorData, vendors => vendors.Unbind("02160664658"));
        await project.StartEmulatorAsync();
    }

    private static IEnumerable<string> Commands(string text) => text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'))
        .SelectMany(line => Command().Matches(line).Select(match => match.Value)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@v\d+$")]
    private static partial Regex Action();

    [GeneratedRegex(@"(?<![\w/.-])numbers (preview|up|drift|refresh|destroy|import|stack|config|export|clone)\b.*")]
    private static partial Regex Command();
}
