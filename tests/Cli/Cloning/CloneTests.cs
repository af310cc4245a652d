using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests.Cloning;

/// <summary>One environment made out of another.</summary>
public sealed class CloneTests : IDisposable
{
    private readonly TwoEnvironments _two = new();

    public void Dispose() => _two.Dispose();

    [Fact(Timeout = 180_000)]
    public async Task Both_environments_hold_the_same_after_a_clone()
    {
        await _two.StartAsync();
        await _two.ApplyAsync("staging");
        var clone = await _two.CloneWithTableAsync();
        clone.ExitCode.Should().Be(0, clone.Output + clone.Error);
        clone.Output.Should().Contain("Only in staging (1):\n  group          trial@orders-staging     Trial\n").And.Contain("group          vip@orders-prod          Key accounts");
        await _two.ApplyAsync("prod");

        var counterparts = new Dictionary<string, string>
        {
            ["02160661001"] = "02160662001",
            ["02160661002"] = "02160662002",
            ["4008005500"] = "4008006600",
            ["flow-4711"] = "flow-0815",
            ["sales@orders-staging"] = "sales@orders-prod",
            ["support@orders-staging"] = "support@orders-prod",
        };
        var staging = await _two.InventoryAsync("orders-staging", text => counterparts.GetValueOrDefault(text, text));
        var production = await _two.InventoryAsync("orders-prod", text => text);
        staging.Should().HaveCount(3);
        production.Should().BeEquivalentTo(staging.Append("01086391001 Inbound flow-0816 vip@orders-prod"), "what production had of its own stays");
        (await _two.CallersAsync(171, text => text)).Should().BeEquivalentTo("02160662001 1", "02160662002 2", "02160664700 3");
        (await _two.CallersAsync(170, text => text)).Should().BeEquivalentTo("02160661001 1", "02160661002 2", "02160664600 3");
        foreach (var stack in new[] { "staging", "prod" })
        {
            (await _two.Project.RunAsync("preview", "--expect-no-changes", "-s", stack)).ExitCode.Should().Be(0);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_environment_is_read_in_the_API_version_that_its_configuration_says()
    {
        await _two.StartAsync(seed => (seed["ccc2017"], seed["ccc2020"]) = (seed["ccc2020"]!.DeepClone(), new JsonObject { ["pool"] = new JsonArray(), ["instances"] = new JsonArray() }));
        foreach (var stack in new[] { "staging", "prod" })
        {
            (await _two.Project.RunAsync("config", "set", "--path", "number:alibaba.cccApiVersion", "2017-07-05", "-s", stack)).ExitCode.Should().Be(0);
        }

        var clone = await _two.CloneWithTableAsync();
        clone.ExitCode.Should().Be(10, clone.Output + clone.Error);
        _two.Mapping.Should().Contain("from: orders-staging, to: orders-prod").And.Contain("from: sales@orders-staging, to: sales@orders-prod").And.Contain("from: flow-4711, to: flow-0815");
        clone.Output.Should().Contain("02160661001").And.Contain("the API version of the call center that prod is reached by does not list free numbers: write the counterpart into the mapping");
    }

    [Fact(Timeout = 120_000)]
    public async Task Nothing_is_written_but_the_mapping_while_a_value_is_open()
    {
        await _two.StartAsync();
        var clone = await _two.CloneAsync();
        clone.ExitCode.Should().Be(10);
        clone.Output.Should().Contain("Open (2):").And.Contain("Not done: 2 of 9 values have no counterpart.");
        _two.Mapping.Should().Contain("  - {kind: vdn, from: \"170\", to: , found: open}\n").And.Contain("{kind: instance, from: orders-staging, to: orders-prod, name: \"Orders (staging)\", found: name, ");
        _two.IsWritten.Should().BeFalse();
    }

    [Fact(Timeout = 120_000)]
    public async Task What_a_person_writes_into_the_mapping_stays()
    {
        await _two.StartAsync();
        await _two.CloneAsync();
        _two.Mapping = _two.Mapping
            .Replace("{kind: vdn, from: \"170\", to: , found: open}", "{kind: vdn, from: \"170\", to: \"171\", found: hand} # ask the operator", StringComparison.Ordinal)
            .Replace("  - {kind: number, from: \"02160661001\", to: \"02160662001\"", "  # the old number of the shop\n  - {kind: number, from: \"02160661001\", to: \"02160662003\"", StringComparison.Ordinal);
        var clone = await _two.CloneAsync();
        clone.ExitCode.Should().Be(0, clone.Output);
        _two.Mapping.Should().Contain("to: \"171\", found: hand} # ask the operator\n").And.Contain("  # the old number of the shop\n  - {kind: number, from: \"02160661001\", to: \"02160662003\"");
        _two.Production.Should().Contain("environments:salesLines: [\"02160662003\",\"02160662002\"]").And.Contain("environments:renewalCampaign: \"\\\"9\\\"\"");

        var (mapping, production) = (_two.Mapping, _two.Production);
        (await _two.CloneAsync()).ExitCode.Should().Be(0);
        (_two.Mapping, _two.Production).Should().Be((mapping, production));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("to: \"02160662002\"", "to: \"02160662003\"", "02160661002", "environments:salesLines: [\"02160662001\",\"02160662003\"]")]
    [InlineData("02160662002", "02160662003", "02160661002", "environments:salesLines: [\"02160662001\",\"02160662003\"]")]
    [InlineData("to: \"02160662002\", ", "to: \"02160662003\",\n      ", "02160661002", "environments:salesLines: [\"02160662001\",\"02160662003\"]")]
    [InlineData("to: \"9\"", "to: \"10\"", "Spring renewal", "environments:renewalCampaign: \"\\\"10\\\"\"")]
    public async Task A_mapping_that_is_edited_after_the_clone_is_done_wins(string chosen, string edited, string value, string setting)
    {
        await _two.StartAsync(seed => seed["iSales"]!["campaigns"]!.AsArray().Add(JsonNode.Parse("""{"vdnId": 171, "id": 10, "name": "Summer renewal", "callingNumbers": [{"accessCode": "02160664701", "priority": 3}]}""")));
        (await _two.CloneWithTableAsync()).ExitCode.Should().Be(0);
        _two.Mapping = string.Join('\n', _two.Mapping.Split('\n').Select(line => line.Contains(value, StringComparison.Ordinal) ? line.Replace(chosen, edited, StringComparison.Ordinal) + " # as the operator wants it" : line));
        for (var time = 0; time < 2; time++)
        {
            var clone = await _two.CloneWithTableAsync();
            clone.ExitCode.Should().Be(0, clone.Output);
            _two.Production.Should().Contain(setting);
            _two.Mapping.Split('\n').Should().ContainSingle(line => line.Contains(value, StringComparison.Ordinal))
                .Which.Should().Contain(edited.Split('\n')[0]).And.EndWith("found: hand} # as the operator wants it");
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task What_a_person_writes_into_the_configuration_of_the_target_stays()
    {
        await _two.StartAsync();
        await _two.CloneWithTableAsync();
        var production = _two.Production.Replace("\"02160662002\"", "\"02160662003\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_two.Project.Folder, "Pulumi.prod.yaml"), production);
        var clone = await _two.CloneAsync();
        clone.ExitCode.Should().Be(0, clone.Output);
        _two.Production.Should().Be(production);
        _two.Mapping.Should().Contain("{kind: number, from: \"02160661002\", to: \"02160662003\", found: configuration, ");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("02160662001", "02160661002", "a number cannot be in two environments")]
    [InlineData("02160662001", "01086391009", "01086391009 is neither free in the account of prod nor in its instance")]
    [InlineData("02160662001", "02160662002", "02160662002 stands for several numbers")]
    [InlineData("orders-prod", "orders-nowhere", "prod has no instance orders-nowhere; it has orders-prod, orders-staging")]
    [InlineData("sales@orders-prod", "seals@orders-prod", "prod has no skill group seals@orders-prod; it has sales@orders-prod, support@orders-prod, vip@orders-prod")]
    public async Task A_counterpart_that_cannot_be_is_refused_and_kept(string found, string written, string problem)
    {
        await _two.StartAsync();
        (await _two.CloneWithTableAsync()).ExitCode.Should().Be(0);
        _two.Mapping = string.Join('\n', _two.Mapping.Split('\n').Select(line => line.Contains($"to: {found},", StringComparison.Ordinal) || line.Contains($"to: \"{found}\",", StringComparison.Ordinal)
            ? line.Replace(found, written, StringComparison.Ordinal).Replace("found: name", "found: hand", StringComparison.Ordinal).Replace("found: rule", "found: hand", StringComparison.Ordinal)
            : line));
        var clone = await _two.CloneAsync();
        clone.ExitCode.Should().Be(10);
        clone.Output.Should().Contain(problem);
        _two.Mapping.Should().Contain(written);
    }

    [Fact(Timeout = 120_000)]
    public async Task Rules_say_which_free_number_fits()
    {
        // The only free numbers of production are of another city or class.
        await _two.StartAsync(seed => seed["ccc2020"]!["pool"] = JsonNode.Parse("""
            [{"number": "02160661001", "city": "上海"}, {"number": "02160661002", "city": "上海"}, {"number": "4008005500", "city": "全国"},
             {"number": "01086391001", "city": "北京"}, {"number": "01086391002", "city": "北京"}, {"number": "01086391003", "city": "北京"}, {"number": "4008006600", "city": "全国"}]
            """));
        var strict = await _two.CloneWithTableAsync();
        strict.ExitCode.Should().Be(10);
        strict.Output.Should().Contain("02160661001              ?                        prod has no free number left for it (same city, same prefix class, same usage)");
        (await _two.CloneWithTableAsync("--numbers", "none")).Output.Should().Contain("Open (2):").And.Contain("numbers are left open, as you asked");
        var loose = await _two.CloneWithTableAsync("--numbers", "prefix,usage");
        loose.ExitCode.Should().Be(0, loose.Output);
        loose.Output.Should().Contain("02160661001              01086391002              by rule");
        (await _two.CloneAsync("--numbers", "colour")).Error.Should().Contain("city, prefix and usage").And.Contain("colour");
    }

    [Fact(Timeout = 120_000)]
    public async Task Values_in_the_program_itself_are_named_and_lifted_on_demand()
    {
        await _two.StartAsync();
        _two.Project.Program = _two.Project.Program
            .Replace("phoneNumber: ${hotline}", "phoneNumber: \"4008005500\" # known to everybody", StringComparison.Ordinal)
            .Replace("skillGroupId: ${supportGroup}", "skillGroupId: support@orders-staging", StringComparison.Ordinal)
            .Replace("skillGroupId: ${salesGroup}", "skillGroupId: sales@${instanceId}", StringComparison.Ordinal)
            .Replace("outputs:\n", "outputs:\n  instance: orders-staging\n", StringComparison.Ordinal);
        await _two.ApplyAsync("staging");
        var program = _two.Project.Program;
        var refused = await _two.CloneWithTableAsync();
        refused.ExitCode.Should().Be(10);
        refused.Output.Should().Contain("In the program itself, so that prod would get what is staging's (3):").And.Contain("hotlineBinding.phoneNumber: 4008005500, in prod 4008006600")
            .And.Contain("supportNumbers.skillGroupId: support@orders-staging, in prod support@orders-prod").And.Contain("orders-staging, in prod orders-prod");
        (_two.IsWritten, _two.Project.Program).Should().Be((false, program));

        var lifted = await _two.CloneWithTableAsync("--lift");
        lifted.ExitCode.Should().Be(0, lifted.Output + lifted.Error);
        _two.Project.Program.Should().Contain("phoneNumber: \"${hotline}\" # known to everybody\n").And.Contain("skillGroupId: ${support-group}\n").And.Contain("  instance: ${instanceId}\n")
            .And.Contain("  support-group:\n    type: string\n");
        _two.Staging.Should().Contain("environments:support-group: \"support@orders-staging\"").And.Contain("# Quotes inside the value");
        _two.Production.Should().Contain("environments:support-group: \"support@orders-prod\"");
        (await _two.Project.RunAsync("preview", "--expect-no-changes", "-s", "staging")).ExitCode.Should().Be(0);
        await _two.ApplyAsync("prod");
        (await _two.CloneAsync()).ExitCode.Should().Be(0);
    }

    [Fact(Timeout = 120_000)]
    public async Task Nothing_is_taken_from_the_target_unless_told()
    {
        await _two.StartAsync(seed => seed["ccc2020"]!["instances"]![0]!["numbers"]![0]!["skillGroupIds"] = new JsonArray("sales@orders-prod"));
        var refused = await _two.CloneWithTableAsync();
        refused.ExitCode.Should().Be(10);
        refused.Output.Should().Contain("Up would take from prod (1):\n  01086391001 from the skill group sales@orders-prod (salesNumbers)").And.Contain("--allow-removals");
        _two.IsWritten.Should().BeFalse();
        (await _two.CloneWithTableAsync("--allow-removals")).ExitCode.Should().Be(0);
    }

    [Fact(Timeout = 120_000)]
    public async Task Secrets_are_copied_only_on_demand_and_access_to_vendors_never()
    {
        await _two.StartAsync();
        await _two.Project.RunAsync("config", "set", "--secret", "courier", "13800001111", "-s", "staging");
        await _two.Project.RunAsync("config", "set", "--path", "number:alibaba.regionId", "cn-hangzhou", "-s", "staging");
        var refused = await _two.CloneWithTableAsync();
        refused.ExitCode.Should().Be(10);
        refused.Output.Should().Contain("numbers config set --secret courier -s prod").And.NotContain("13800001111");
        (await _two.CloneWithTableAsync("--copy-secrets")).ExitCode.Should().Be(0);
        _two.Mapping.Should().NotContain("13800001111");
        _two.Production.Should().NotContain("13800001111").And.NotContain("number:alibaba");
        (await _two.Project.RunAsync("config", "get", "courier", "-s", "prod")).Output.Should().Be("13800001111\n");
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_environment_can_live_in_an_account_of_its_own()
    {
        var seed = _two.Seed["ccc2020"]!["instances"]!;
        var (production, staging) = (seed[0]!.DeepClone(), seed[1]!.DeepClone());
        await _two.StartAsync(state => state["ccc2020"]!["instances"] = new JsonArray(production));
        foreach (var name in new[] { "cccEndpoint", "dyplsEndpoint" })
        {
            await _two.Project.RunAsync("config", "set", "--path", $"number:alibaba.{name}", _two.Project.Environment["NUMBER_ALIBABA_CCC_ENDPOINT"], "-s", "prod");
        }

        await _two.Project.RunAsync("config", "set", "--path", "number:isales.endpoint", _two.Project.Environment["NUMBER_ISALES_ENDPOINT"], "-s", "prod");
        File.Delete(_two.Project.EmulatorData);
        await _two.StartAsync(state => state["ccc2020"]!["instances"] = new JsonArray(staging));

        var clone = await _two.CloneWithTableAsync();
        clone.ExitCode.Should().Be(0, clone.Output + clone.Error);
        _two.Production.Should().Contain("environments:instanceId: \"orders-prod\"").And.Contain("number:alibaba");
    }
}
