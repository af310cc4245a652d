using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>Instances that only API version 2017-07-05 shows.</summary>
public sealed class OlderVersionTests : IDisposable
{
    private readonly LiveEnvironment _live = new();

    public void Dispose() => _live.Dispose();

    [Theory(Timeout = 120_000)]
    [InlineData("number", 3)]
    [InlineData("set", 2)]
    public async Task Where_the_version_is_not_the_default_resources_name_it_and_taking_over_changes_nothing(string shape, int resources)
    {
        await _live.StartOnAsync(Seeds.Older());
        var export = await _live.ExportAsync("--api-version", "2017-07-05", "--shape", shape);
        export.Output.Should().Contain($"Wrote {resources} resources");
        _live.Program.Split('\n').Count(line => line == "      apiVersion: \"2017-07-05\"").Should().Be(resources);
        await NothingChangesAsync(resources);
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_the_configuration_says_the_version_resources_do_not_repeat_it()
    {
        await _live.StartOnAsync(Seeds.Older());
        (await _live.Project.RunAsync("config", "set", "--path", "number:alibaba.cccApiVersion", "2017-07-05", "-s", "dev")).ExitCode.Should().Be(0);
        Directory.CreateDirectory(_live.Adopted);
        File.WriteAllText(Path.Combine(_live.Adopted, "Pulumi.dev.yaml"), "config:\n  number:alibaba:\n    cccApiVersion: \"2017-07-05\"\n");
        await _live.ExportAsync();
        _live.Program.Should().NotContain("apiVersion");
        await NothingChangesAsync(resources: 3);
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_number_names_its_groups_because_there_they_are_no_resources()
    {
        await _live.StartOnAsync(Seeds.Older());
        await _live.ExportAsync("--api-version", "2017-07-05", "--number", "0216*");
        _live.Program.Should().Contain("""
                  skillGroupIds:
                    - ${orders-group}
                    - ${returns-group}
            """).And.NotContain("SkillGroupNumberSet").And.NotContain("4006001234");

        var sets = await _live.ExportAsync("--api-version", "2017-07-05", "--shape", "set", "--force");
        sets.Output.Should().Contain("(orders): in API version 2017-07-05 it has no resource; with --shape number each number names its groups.");
        _live.Program.Should().NotContain("skillGroupIds");
    }

    [Fact(Timeout = 120_000)]
    public async Task Numbers_that_the_version_cannot_list_are_called_unknown_and_not_gone()
    {
        await _live.StartOnAsync(Seeds.Older());
        await _live.ExportAsync("--api-version", "2017-07-05", "--format", "json=report.json", "--format", "html=report.html");
        string File(string name) => Path.Combine(_live.Project.Folder, name);
        var report = JsonNode.Parse(System.IO.File.ReadAllText(File("report.json")))!;
        report["unassigned"].Should().BeNull();
        System.IO.File.ReadAllText(File("report.html")).Should().Contain("Numbers of the account that no instance uses are not known");

        var (gone, free) = (report["numbers"]![0]!.DeepClone(), report["numbers"]![0]!.DeepClone());
        (gone["number"], free["number"], free["instanceId"], free["standing"]) = ("02160660009", "02160660008", null, "unassigned");
        report["numbers"]!.AsArray().Add(gone);
        report["unassigned"] = new JsonArray(free);
        System.IO.File.WriteAllText(File("former.json"), report.ToJsonString());
        var later = await _live.ExportAsync("--api-version", "2017-07-05", "--force", "--since", "former.json");
        later.Output.Should().Contain("gone: number ").And.Contain("/02160660009").And.NotContain("02160660008");
    }

    [Fact(Timeout = 120_000)]
    public async Task The_newer_version_does_not_show_them_and_one_that_there_is_not_is_refused()
    {
        await _live.StartOnAsync(Seeds.Older());
        (await _live.ExportAsync()).Error.Should().Contain("There is nothing to export.");
        (await _live.ExportAsync("--api-version", "2018-01-01")).Error.Should().Contain("2018-01-01").And.Contain("2017-07-05");
    }

    private async Task NothingChangesAsync(int resources)
    {
        var before = await _live.StateAsync();
        var taken = await _live.TakeOverAsync();
        taken.Summary.Should().Contain($" {resources} imported", taken.Output + taken.Error);
        var preview = await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted");
        preview.ExitCode.Should().Be(0, preview.Output + preview.Error);
        (await _live.StateAsync()).Should().Be(before);
    }
}
