using System.Net.Http.Json;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>What drifted is brought back, and nothing else is touched.</summary>
public sealed class ReconcileTests(DemoStack demo) : IClassFixture<DemoStack>
{
    [Fact(Timeout = 120_000)]
    public async Task What_drifted_is_brought_back_and_the_state_stays_that_of_the_program()
    {
        using var project = demo.Copy(vendors =>
        {
            vendors.Unbind("02160664658");
            vendors.Unbind("01086394550");
            vendors.Bound("02160664656")["usage"] = "Inbound";
            vendors.AddToGroup("075586012310", "sales@ccc-demo");
            vendors.Caller("02160664665")["priority"] = 4;
            vendors.Binding("17050000001", "102")["phoneNoA"] = "13100009999";
            vendors.Binding("17050000004", "100")["unbound"] = true;
        });
        var run = await project.RunAsync("drift", "--emulator", "--reconcile", "--yes");
        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Error.Should().Contain("To be repaired, additions first:").And.Contain("+ 02160664658").And.Contain("- 075586012310")
            .And.Contain("salesNumbers is exclusive: 075586012310, which the state does not know, is taken out of ccc-demo/sales@ccc-demo.")
            .And.NotContain("13100009999").And.NotContain("13900001234");
        foreach (var part in run.Error.Split("Repaired:"))
        {
            part.IndexOf("supportNumbers", StringComparison.Ordinal).Should().BeInRange(1, part.IndexOf("salesNumbers", StringComparison.Ordinal), "what takes a number away comes last");
        }

        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
        var again = await project.RunAsync("up", "--emulator", "--yes", "--expect-no-changes");
        again.ExitCode.Should().Be(0, again.Output);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_edit_of_the_program_that_is_not_deployed_yet_is_not_deployed_by_a_repair()
    {
        using var project = demo.Copy(vendors => vendors.Bound("02160664656")["usage"] = "Inbound");
        project.Program = project.Program.Replace("phoneNumber: \"02160664657\"\n      usage: Bidirection", "phoneNumber: \"02160664657\"\n      usage: Inbound", StringComparison.Ordinal)
            .Replace("runtime: yaml", "runtime: nodejs", StringComparison.Ordinal);
        (await project.RunAsync("drift", "--emulator", "--reconcile", "--yes")).ExitCode.Should().Be(0);
        project.VendorState.Bound("02160664656")["usage"]!.GetValue<string>().Should().Be("Bidirection");
        project.VendorState.Bound("02160664657")["usage"]!.GetValue<string>().Should().Be("Bidirection");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_number_that_nobody_declared_stays_where_the_resource_is_not_exclusive()
    {
        using var project = demo.Copy(vendors => vendors.Caller("02160664665")["priority"] = 4);
        (await project.RunAsync("drift", "--emulator", "--reconcile", "--yes")).ExitCode.Should().Be(0);
        project.VendorState.Caller("02160664600")["priority"]!.GetValue<int>().Should().Be(3);
        project.VendorState.Caller("02160664665")["priority"]!.GetValue<int>().Should().Be(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_nobody_can_be_asked_nothing_is_done()
    {
        using var project = demo.Copy(vendors => vendors.Bound("02160664656")["usage"] = "Inbound");
        var before = File.ReadAllBytes(DemoStack.StateFile(project));
        var run = await project.RunAsync("drift", "--emulator", "--reconcile");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("usage: Inbound => Bidirection").And.Contain("--yes");
        project.VendorState.Bound("02160664656")["usage"]!.GetValue<string>().Should().Be("Inbound");
        File.ReadAllBytes(DemoStack.StateFile(project)).Should().Equal(before);
    }

    [Fact(Timeout = 120_000)]
    public async Task While_a_number_could_not_be_added_none_is_taken_away_and_the_drift_is_found_again()
    {
        using var project = demo.Copy(vendors =>
        {
            vendors.Unbind("02160664658");
            vendors.AddToGroup("075586012310", "support@ccc-demo");
        });
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        var faults = new Uri((await project.StartEmulatorAsync())["admin"]!.GetValue<string>() + "faults");
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(faults, new[] { new { operation = "AddPhoneNumbers", kind = "Status", count = 100, value = 403 } })).EnsureSuccessStatusCode();
        var run = await project.RunAsync("drift", "--reconcile", "--yes", "--target", "**::sales3", "--target", "**::supportNumbers");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("Nothing was taken away").And.Contain("supportNumbers");
        project.VendorState.Bound("075586012310")["skillGroupIds"]!.ToJsonString().Should().Contain("support@ccc-demo");
        (await http.DeleteAsync(faults)).EnsureSuccessStatusCode();
        (await project.RunAsync("drift")).Output.Should().Contain("sales3                 missing");
        (await project.RunAsync("drift", "--reconcile", "--yes")).ExitCode.Should().Be(0);
        (await project.RunAsync("drift")).ExitCode.Should().Be(0);
        await project.StopEmulatorAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task What_cannot_be_known_is_left_alone_and_told()
    {
        using var project = demo.Copy(vendors =>
        {
            vendors.Switch("isales.callerNoShape", "absent");
            vendors.Bound("02160664656")["usage"] = "Inbound";
        });
        (await project.RunAsync("drift", "--emulator", "--reconcile", "--yes")).ExitCode.Should().Be(11);
        project.VendorState.Bound("02160664656")["usage"]!.GetValue<string>().Should().Be("Bidirection");
    }

    [Fact(Timeout = 120_000)]
    public async Task The_record_of_a_repair_stands_in_the_history()
    {
        using var project = demo.Copy(vendors => vendors.Bound("02160664656")["usage"] = "Inbound");
        var history = Path.Combine(project.Folder, ".pulumi", "history", "call-center", "dev");
        var before = Directory.GetFiles(history).Length;
        (await project.RunAsync("drift", "--emulator", "--reconcile", "--yes")).ExitCode.Should().Be(0);
        Directory.GetFiles(history).Length.Should().BeGreaterThan(before);
    }
}
