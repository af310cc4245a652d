using System.Collections.Immutable;
using FsCheck.Xunit;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Engine.Tests.Program.Fuzz;

/// <summary>Whatever stands in a file: a program that runs to its end, or a failure that says something. No crash, no hang.</summary>
public sealed class ProgramFuzzTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Property(Arbitrary = [typeof(ProgramText)], MaxTest = 1500, Replay = "20261125,7")]
    public async Task Every_text_is_a_program_or_a_failure_with_a_text(ProgramText text, bool isPreview)
    {
        try
        {
            var program = YamlProgram.Parse(text.Text, "Pulumi.yaml");
            var monitor = new ScriptedMonitor(isPreview);
            var config = ImmutableSortedDictionary<string, ConfigValue>.Empty.Add("fuzz:x", new ConfigValue("13800001111", IsSecret: false, IsObject: false));
            var run = program.RunAsync(monitor, new ProgramContext("fuzz", "dev", "/nowhere", "/nowhere", config, isPreview), CancellationToken.None);

            (await run.WaitAsync(Limit)).Should().Be(!monitor.HasFailed);
        }
        catch (EngineException exception)
        {
            exception.Message.Should().NotBeNullOrWhiteSpace();
        }
    }
}
