using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Tests;

/// <summary>The demo as its users see it: brought up, left alone, edited, robbed of a number, killed in the middle, taken down.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DemoProject _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact(Timeout = 180_000)]
    public async Task The_demo_comes_up_stays_as_it_is_and_goes_without_a_trace()
    {
        var before = await UntouchedAsync();

        var up = await _demo.RunAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Error);
        up.Output.Should().Contain("+ 02160664656").And.Contain("courier: 17050000001 ext. 101").And.NotContain("13800001111");
        Numbers().Should().HaveCount(26);
        Callers().Should().HaveCount(6);
        BindingsInEffect().Should().HaveCount(4);
        Groups("sales@ccc-demo").Should().HaveCount(8);

        var again = await _demo.RunAsync("up", "--emulator", "--yes", "--expect-no-changes");
        again.ExitCode.Should().Be(0, again.Output);
        again.Summary.Should().StartWith("Nothing changed: 35 unchanged.");

        var destroy = await _demo.RunAsync("destroy", "--emulator", "--yes");
        destroy.ExitCode.Should().Be(0, destroy.Error);
        BindingsInEffect().Should().BeEmpty();
        Inventory().Should().Be(before);
    }

    [Fact(Timeout = 180_000)]
    public async Task Only_the_edit_is_done()
    {
        await _demo.RunAsync("up", "--emulator", "--yes");
        _demo.Program = _demo.Program.Replace("phoneNumber: \"02160664656\"\n      usage: Bidirection", "phoneNumber: \"02160664656\"\n      usage: Inbound", StringComparison.Ordinal)
            .Replace("        - ${vip3.phoneNumber}\n", "", StringComparison.Ordinal);

        var preview = await _demo.RunAsync("preview", "--emulator");
        preview.Output.Should().Contain("~ usage: Bidirection => Inbound").And.Contain("- 075586012312");
        preview.Summary.Should().StartWith("2 to update, 33 unchanged.");

        _demo.Program = _demo.Program.Replace("  sales1:\n", "  sales1:\n    options: {hideDiffs: [usage]}\n", StringComparison.Ordinal);
        var discreet = await _demo.RunAsync("preview", "--emulator");
        discreet.Output.Should().Contain("sales1").And.NotContain("usage: Bidirection => Inbound").And.Contain("- 075586012312");
        discreet.Summary.Should().StartWith("2 to update, 33 unchanged.");

        var up = await _demo.RunAsync("up", "--emulator", "--yes");
        up.Summary.Should().StartWith("2 updated, 33 unchanged.");
        Groups("vip@ccc-demo").Should().BeEquivalentTo("075586012310", "075586012311");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_number_that_somebody_removes_is_found_and_put_back()
    {
        await _demo.RunAsync("up", "--emulator", "--yes");
        await _demo.RemoveAtTheVendorAsync("02160664658");

        var drift = await _demo.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("sales3").And.Contain("missing").And.Contain("- 02160664658");
        drift.Summary.Should().Be("2 of 34 resources drifted (2 missing), 32 in sync.");

        var refresh = await _demo.RunAsync("refresh", "--emulator", "--yes");
        refresh.ExitCode.Should().Be(0, refresh.Output);
        refresh.Output.Should().Contain("- 02160664658");

        var up = await _demo.RunAsync("up", "--emulator", "--yes");
        up.Output.Should().Contain("+ 02160664658");
        up.Summary.Should().StartWith("1 created, 1 updated, 33 unchanged.");
        Numbers().Should().HaveCount(26);
        (await _demo.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
    }

    [Theory(Timeout = 180_000)]
    [InlineData(4)]
    [InlineData(15)]
    [InlineData(30)]
    public async Task Killed_in_the_middle_the_next_run_completes_it_and_nothing_is_there_twice(int resources)
    {
        _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        var faults = new Uri((await _demo.StartEmulatorAsync())["admin"]!.GetValue<string>() + "faults");
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(faults, new[] { new { operation = "*", kind = "Delay", count = 10_000, value = 40 } })).EnsureSuccessStatusCode();
        (await _demo.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        using (var up = _demo.Start("up", "--yes", "--parallel", "3"))
        {
            _ = up.StandardOutput.ReadToEndAsync();
            _ = up.StandardError.ReadToEndAsync();
            while (!up.HasExited && StateResources().Count < resources)
            {
                await Task.Delay(5);
            }

            up.HasExited.Should().BeFalse("it was to be killed in the middle");
            up.Kill();
            await up.WaitForExitAsync();
        }

        (await http.DeleteAsync(faults)).EnsureSuccessStatusCode();
        await NothingIsLostOrThereTwiceAsync();
    }

    [Theory(Timeout = 240_000)]
    [InlineData(20251124)]
    public async Task Killed_again_and_again_at_moments_that_a_seed_chooses_nothing_is_lost_or_there_twice(int seed)
    {
        var random = new Random(seed);
        _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        var faults = new Uri((await _demo.StartEmulatorAsync())["admin"]!.GetValue<string>() + "faults");
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(faults, new[] { new { operation = "*", kind = "Delay", count = 10_000, value = 40 } })).EnsureSuccessStatusCode();
        (await _demo.RunAsync("stack", "init", "dev")).ExitCode.Should().Be(0);
        for (var kill = 0; kill < 3; kill++)
        {
            using var up = _demo.Start("up", "--yes", "--skip-preview", "--parallel", "3");
            _ = up.StandardOutput.ReadToEndAsync();
            _ = up.StandardError.ReadToEndAsync();
            var resources = StateResources().Count + 1 + random.Next(8);
            while (!up.HasExited && StateResources().Count < resources)
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(60));
            up.HasExited.Should().BeFalse("it was to be killed in the middle");
            up.Kill();
            await up.WaitForExitAsync();
            StateRules.Broken(Path.Combine(_demo.Folder, ".pulumi", "stacks", "call-center", "dev.json")).Should().BeEmpty($"kill {kill} of seed {seed}");
        }

        (await http.DeleteAsync(faults)).EnsureSuccessStatusCode();
        await NothingIsLostOrThereTwiceAsync();
    }

    [SkippableFact(Timeout = 180_000)]
    public async Task On_a_terminal_it_shows_what_goes_on_and_ends_with_the_same_report()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "A terminal is made by script of util-linux, which is not here.");
        var up = await _demo.RunOnTerminalAsync("up", "--emulator", "--yes");
        up.ExitCode.Should().Be(0, up.Output);
        up.Output.Should().Contain("\u001b[").And.Contain("+ 02160664656").And.Contain("35 created.");
        Numbers().Should().HaveCount(26);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_number_without_quotes_is_refused_at_its_line_with_the_remedy()
    {
        _demo.Program = _demo.Program.Replace("phoneNumber: \"02160664656\"", "phoneNumber: 02160664656", StringComparison.Ordinal);
        var line = _demo.Program.Split('\n').TakeWhile(text => !text.Contains("phoneNumber: 02160664656", StringComparison.Ordinal)).Count() + 1;
        var preview = await _demo.RunAsync("preview", "--emulator");
        preview.ExitCode.Should().Be(1);
        preview.Error.Should().Contain($"Pulumi.yaml:{line},").And.Contain("PhoneNumberBinding sales1").And.Contain("phoneNumber").And.Contain("298019246").And.Contain("quotes");
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_passphrase_nothing_is_done()
    {
        var preview = await _demo.RunAsync("stack", "init", "dev");
        preview.ExitCode.Should().Be(1);
        preview.Error.Should().Contain("PULUMI_CONFIG_PASSPHRASE");
        Directory.Exists(Path.Combine(_demo.Folder, ".pulumi", "stacks")).Should().BeFalse();
    }

    [Fact(Timeout = 60_000)]
    public async Task Exit_codes_are_those_of_Pulumi()
    {
        _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        (await _demo.RunAsync("preview", "--stack", "nobody")).ExitCode.Should().Be(6);
        await _demo.RunAsync("stack", "init", "dev");
        (await _demo.RunAsync("up")).ExitCode.Should().Be(2);
        _demo.Environment["PULUMI_CONFIG_PASSPHRASE"] = "wrong";
        (await _demo.RunAsync("preview")).Error.Should().Contain("passphrase");
    }

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();

    private async Task<string> UntouchedAsync()
    {
        await _demo.StartEmulatorAsync();
        using var http = new HttpClient();
        var state = await http.GetStringAsync(new Uri($"{_demo.Environment["NUMBER_ISALES_ENDPOINT"]}/_emulator/state"));
        await _demo.StopEmulatorAsync();
        _demo.Environment.Clear();
        return Inventory(JsonNode.Parse(state)!);
    }

    private string Inventory() => Inventory(_demo.VendorState);

    private static string Inventory(JsonNode state) => state["ccc2020"]!.ToJsonString() + state["ccc2017"]!.ToJsonString() + state["iSales"]!.ToJsonString();

    private List<string> Numbers() => [.. _demo.VendorState["ccc2020"]!["instances"]![0]!["numbers"]!.AsArray().Select(number => Text(number, "number"))];

    private async Task NothingIsLostOrThereTwiceAsync()
    {
        var again = await _demo.RunAsync("up", "--yes");
        again.ExitCode.Should().Be(0, again.Output + again.Error);
        (await _demo.RunAsync("up", "--yes", "--expect-no-changes")).ExitCode.Should().Be(0);
        await _demo.StopEmulatorAsync();

        Numbers().Should().HaveCount(26).And.OnlyHaveUniqueItems();
        Callers().Should().HaveCount(6).And.OnlyHaveUniqueItems();
        Groups("sales@ccc-demo").Should().HaveCount(8);
        var known = StateResources().Where(resource => resource.Contains("AxnExtensionBinding", StringComparison.Ordinal)).ToList();
        var unknown = BindingsInEffect().Where(binding => !known.Exists(resource => resource.Contains(binding["subsId"]!.GetValue<string>(), StringComparison.Ordinal))).ToList();
        known.Should().HaveCount(4);
        unknown.Should().BeEmpty();
    }

    private List<string> Groups(string group) => [.. _demo.VendorState["ccc2020"]!["instances"]![0]!["numbers"]!.AsArray()
        .Where(number => number!["skillGroupIds"]!.AsArray().Any(id => id!.GetValue<string>() == group)).Select(number => Text(number, "number"))];

    private List<string> Callers() => [.. _demo.VendorState["iSales"]!["campaigns"]![0]!["callingNumbers"]!.AsArray().Select(number => Text(number, "accessCode"))];

    private List<JsonNode> BindingsInEffect() => [.. _demo.VendorState["dypls"]!["bindings"]!.AsArray()
        .Where(binding => !binding!["unbound"]!.GetValue<bool>() && binding["expires"]!.GetValue<DateTimeOffset>() > DateTimeOffset.UtcNow).Select(binding => binding!)];

    /// <summary>URN and ID of the resources in the state file.</summary>
    private List<string> StateResources()
    {
        var file = Path.Combine(_demo.Folder, ".pulumi", "stacks", "call-center", "dev.json");
        return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file))?["checkpoint"]?["latest"]?["resources"] is JsonArray resources
            ? [.. resources.Select(resource => $"{resource!["urn"]} {resource["id"]}")]
            : [];
    }
}
