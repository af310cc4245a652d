namespace NumberProvider.Cli.Tests.Inventory;

/// <summary>A live inventory as a program.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string[] Everything =
        ["--campaign", "170", "--pool", "FC100000000000001=17050000001,17050000003,17050000004"];

    private static readonly Dictionary<string, int> ReadingOfTenThousand = new()
    {
        ["ListInstances"] = 1,
        ["ListSkillGroups"] = 1,
        ["ListContactFlows"] = 1,
        ["ListPhoneNumbers"] = 100,
    };

    private readonly LiveEnvironment _live = new();

    public void Dispose() => _live.Dispose();

    [Theory(Timeout = 180_000)]
    [InlineData("number", 36)]
    [InlineData("set", 16)]
    public async Task What_is_exported_and_taken_over_needs_no_change(string shape, int resources)
    {
        await _live.BringUpAsync();
        var before = await _live.StateAsync();
        var export = await _live.ExportAsync([.. Everything, "--instance", "ccc-demo", "--instance", "ccc-other", "--shape", shape]);
        export.ExitCode.Should().Be(0, export.Error);
        export.Output.Should().Contain($"Wrote {resources} resources").And.Contain("The skill group desk@ccc-other (Desk): it has no numbers.");

        var taken = await _live.TakeOverAsync();
        taken.ExitCode.Should().Be(0, taken.Output + taken.Error);
        taken.Summary.Should().Contain($" {resources} imported");
        var preview = await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted");
        preview.ExitCode.Should().Be(0, preview.Output + preview.Error);
        preview.Summary.Should().StartWith("Nothing changed");
        (await _live.StateAsync()).Should().Be(before, "nothing but reading is needed to take over");
    }

    [Fact(Timeout = 120_000)]
    public async Task The_same_inventory_gives_the_same_bytes()
    {
        await _live.BringUpAsync();
        await _live.ExportAsync(Everything);
        var first = (_live.Program, _live.Configuration, _live.Imports.ToJsonString());
        var again = await _live.ExportAsync([.. Everything, "--force"]);
        again.ExitCode.Should().Be(0, again.Error);
        (_live.Program, _live.Configuration, _live.Imports.ToJsonString()).Should().Be(first);
    }

    [Fact(Timeout = 120_000)]
    public async Task Identifiers_become_configuration_and_numbers_references()
    {
        await _live.BringUpAsync();
        await _live.ExportAsync([.. Everything, "--instance", "ccc-demo"]);
        _live.Program.Should().Contain("instanceId: ${instanceId}").And.Contain("- ${上海-02160664656.phoneNumber}").And.Contain("skillGroupId: ${Sales-group}")
            .And.Contain("- accessCode: ${上海-02160664664.phoneNumber}").And.Contain("poolKey: ${poolKey}")
            .And.NotContain("ccc-demo\n").And.NotContain("flow-welcome").And.NotContain("FC100000000000001");
        _live.Configuration.Should().Contain("  adopted:instanceId: \"ccc-demo\"\n").And.Contain("  adopted:vdnId: \"\\\"170\\\"\"\n");
    }

    [Fact(Timeout = 120_000)]
    public async Task Real_numbers_are_encrypted_and_stand_nowhere_in_clear()
    {
        await _live.BringUpAsync();
        var export = await _live.ExportAsync(Everything);
        foreach (var text in new[] { _live.Program, _live.Configuration, _live.Imports.ToJsonString(), export.Output, export.Error })
        {
            text.Should().NotContain("13800001111").And.NotContain("13900002222").And.NotContain("13700003333");
        }

        (await _live.Project.RunAsync("config", "get", "phoneNoA-17050000003-100", "-s", "dev", "-C", "adopted")).Output.Should().Be("\"13900002222\"\n");
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_a_passphrase_nothing_is_written_that_would_need_one()
    {
        await _live.BringUpAsync();
        _live.Project.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        var export = await _live.ExportAsync(Everything);
        export.ExitCode.Should().Be(1);
        export.Error.Should().Contain("PULUMI_CONFIG_PASSPHRASE");
        File.Exists(Path.Combine(_live.Adopted, "Pulumi.yaml")).Should().BeFalse();
        (await _live.ExportAsync()).ExitCode.Should().Be(0);
    }

    [Fact(Timeout = 120_000)]
    public async Task Filters_take_what_they_name()
    {
        await _live.BringUpAsync();
        List<string> Ids() => [.. _live.Imports.Select(resource => resource!["id"]!.GetValue<string>())];

        await _live.ExportAsync("--instance", "Another team's call center");
        Ids().Should().Equal("ccc-other/01086394561");

        await _live.ExportAsync("--group", "vip", "--force");
        Ids().Should().Equal("ccc-demo/075586012310", "ccc-demo/075586012311", "ccc-demo/075586012312", "ccc-demo/vip@ccc-demo");

        await _live.ExportAsync("--number", "0108639455?", "--exclude", "*1", "--exclude", "*2", "--force");
        Ids().Should().Equal("ccc-demo/01086394550", "ccc-demo/01086394553", "ccc-demo/01086394554", "ccc-demo/01086394555", "ccc-demo/01086394556", "ccc-demo/01086394557", "ccc-demo/support@ccc-demo");
        _live.Program.Should().Contain("# 3 of these numbers are left out otherwise").And.Contain("        - \"01086394551\"\n").And.Contain("        - ${北京-01086394550.phoneNumber}\n");

        await _live.ExportAsync("--instance", "ccc-other", "--campaign", "170/147", "--force");
        Ids().Should().Equal("ccc-other/01086394561", "170/147");

        (await _live.ExportAsync("--instance", "nobody", "--force")).Error.Should().Contain("no instance 'nobody'").And.Contain("ccc-demo (Demo call center)");
        (await _live.ExportAsync("--campaign", "170/9", "--force")).Error.Should().Contain("has no campaign 9");
        (await _live.ExportAsync("--pool", "FC100000000000001", "--force")).Error.Should().Contain("FC100000000000001=");
        (await _live.ExportAsync("--number", "9*", "--force")).Error.Should().Contain("There is nothing to export.");
    }

    [Fact(Timeout = 120_000)]
    public async Task Awkward_names_make_a_program_that_runs()
    {
        await _live.StartOnAsync(Seeds.Awkward());
        var export = await _live.ExportAsync();
        export.ExitCode.Should().Be(0, export.Error);
        _live.Program.Should().Contain("  销售-一组-numbers:\n").And.Contain("  销售-一组-numbers-ccc-b:\n").And.Contain("  \"400-numbers\":\n").And.Contain("  line-02160000001:\n");
        var taken = await _live.TakeOverAsync();
        taken.ExitCode.Should().Be(0, taken.Output + taken.Error);
        (await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted")).Summary.Should().StartWith("Nothing changed: 9 unchanged.");
    }

    [Fact(Timeout = 120_000)]
    public async Task Ten_thousand_numbers_take_as_many_calls_as_there_are_pages()
    {
        await _live.StartOnAsync(Seeds.Large(10_000));
        var export = await _live.ExportAsync();
        export.Output.Should().Contain("Wrote 10020 resources");
        (await _live.CallsAsync()).Should().BeEquivalentTo(ReadingOfTenThousand);
    }

    [Fact(Timeout = 120_000)]
    public async Task Ten_thousand_numbers_become_sets_and_are_taken_over_in_as_many_calls_as_there_are_pages()
    {
        await _live.StartOnAsync(Seeds.Large(10_000));
        await _live.ExportAsync("--shape", "set");
        (await _live.CallsAsync()).Should().BeEquivalentTo(ReadingOfTenThousand);
        _live.Imports[0]!["id"]!.GetValue<string>().Should().Be("ccc-large/bidirection-main-numbers/0216000*");

        await _live.ForgetCallsAsync();
        (await _live.TakeOverAsync()).Summary.Should().Contain(" 21 imported");
        (await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted")).ExitCode.Should().Be(0);
        (await _live.CallsAsync()).Should().BeEquivalentTo(new Dictionary<string, int> { ["ListPhoneNumbers"] = 100, ["ListPhoneNumbersOfSkillGroup"] = 20 * 5 });
    }

    [Fact(Timeout = 120_000)]
    public async Task A_set_holds_the_numbers_with_one_usage_and_one_flow_and_groups_come_after_their_sets()
    {
        await _live.BringUpAsync();
        await _live.ExportAsync("--shape", "set", "--instance", "ccc-demo", "--group", "vip", "--group", "Support");
        _live.Program.Should().Contain("""
              inbound-welcome-numbers:
                type: number:PhoneNumberBindingSet
                properties:
                  instanceId: ${instanceId}
                  setName: inbound-welcome-numbers
                  usage: Inbound
                  contactFlowId: ${welcome-flow}
                  phoneNumbers:
                    - "4008001234"
              Support-numbers:
            """).And.Contain("""
                options:
                  dependsOn:
                    - ${inbound-support-numbers}
                    - ${inbound-welcome-numbers}
              Key-accounts-numbers:
            """).And.NotContain("skillGroupIds").And.NotContain("flow-welcome");
        _live.Imports.Select(resource => resource!["id"]!.GetValue<string>()).Should().Equal(
            "ccc-demo/bidirection-vip-numbers/075586012310,075586012311,075586012312",
            "ccc-demo/inbound-support-numbers/01086394550,01086394551,01086394552,01086394553,01086394554,01086394555,01086394556,01086394557",
            "ccc-demo/inbound-welcome-numbers/4008001234",
            "ccc-demo/support@ccc-demo",
            "ccc-demo/vip@ccc-demo");
    }

    [Fact(Timeout = 120_000)]
    public async Task An_import_names_the_numbers_of_a_set_exactly_and_by_their_beginning_where_that_takes_in_no_others()
    {
        await _live.StartOnAsync(Seeds.Mixed(300, at => at == 250 ? ("Outbound", null) : ("Inbound", "flow-main")));
        await _live.ExportAsync("--shape", "set");
        var rest = Enumerable.Range(200, 100).Where(at => at != 250).Select(at => $"02160000{at}");
        _live.Imports.Select(resource => resource!["id"]!.GetValue<string>()).Take(2).Should().Equal(
            $"ccc-mixed/inbound-main-numbers/021600000*,021600001*,{string.Join(',', rest)}",
            "ccc-mixed/outbound-numbers/02160000250");
        (await _live.TakeOverAsync()).Summary.Should().Contain(" 3 imported");
        (await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted")).ExitCode.Should().Be(0);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_flow_that_outgoing_numbers_cannot_have_is_told_and_is_all_that_changes()
    {
        await _live.StartOnAsync(Seeds.Mixed(4, at => ("Outbound", at < 2 ? "flow-main" : null)));
        await _live.ExportAsync("--shape", "set");
        _live.Program.Should().Contain("  # The vendor shows the flow flow-main here, which an outgoing number cannot have").And.NotContain("contactFlowId:");
        (await _live.TakeOverAsync()).Summary.Should().Contain(" 3 imported");
        var preview = await _live.Project.RunAsync("preview", "--expect-no-changes", "-C", "adopted");
        preview.ExitCode.Should().Be(7);
        preview.Output.Should().Contain("- contactFlowId: flow-main");
        preview.Summary.Should().StartWith("1 to update, 3 unchanged.");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_program_that_is_there_is_not_overwritten_unasked()
    {
        await _live.BringUpAsync();
        await _live.ExportAsync();
        var export = await _live.ExportAsync();
        export.ExitCode.Should().Be(1);
        export.Error.Should().Contain("--force");
    }
}
