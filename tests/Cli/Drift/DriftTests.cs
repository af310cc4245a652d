using System.Text.Json.Nodes;
using NumberProvider.Vendors.Alibaba.Dypls;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>What drift finds, what it leaves alone, and with which code it ends.</summary>
public sealed class DriftTests(DemoStack demo) : IClassFixture<DemoStack>
{
    [Fact(Timeout = 120_000)]
    public async Task Where_nothing_drifted_it_says_so_and_touches_neither_state_nor_vendors()
    {
        using var project = demo.Copy();
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        var admin = (await project.StartEmulatorAsync())["admin"]!.GetValue<string>();
        var before = Files(project);
        var drift = await project.RunAsync("drift");
        drift.ExitCode.Should().Be(0, drift.Output + drift.Error);
        drift.Summary.Should().Be("No drift, 34 in sync.");
        Files(project).Should().BeEquivalentTo(before);
        using var http = new HttpClient();
        var operations = JsonNode.Parse(await http.GetStringAsync(new Uri(admin + "requests")))!.AsArray().Select(request => request!["operation"]!.GetValue<string>()).Distinct();
        operations.Should().OnlyContain(operation => operation.StartsWith("List") || operation.StartsWith("Query"));
        await project.StopEmulatorAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Each_number_is_told_as_missing_foreign_or_changed()
    {
        using var project = demo.Copy(vendors =>
        {
            vendors.Unbind("02160664658");
            vendors.Bound("02160664656")["usage"] = "Inbound";
            vendors.AddToGroup("075586012310", "sales@ccc-demo");
            vendors.RemoveFromGroup("02160664659", "sales@ccc-demo");
            vendors.Caller("02160664665")["priority"] = 4;
            vendors.Binding("17050000001", "101")["recorded"] = false;
        });
        var drift = await project.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("- PhoneNumberBinding     sales3                 missing   ccc-demo/02160664658")
            .And.Contain("~ 02160664656 usage: Bidirection => Inbound")
            .And.Contain("- 02160664658 missing at the vendor").And.Contain("- 02160664659 missing at the vendor")
            .And.Contain("+ 075586012310 at the vendor, but not in the state")
            .And.Contain("~ 02160664665 priority: 1 => 4")
            .And.Contain("~ 17050000001 ext. 101 isRecordingEnabled: true => false");
        drift.Summary.Should().Be("5 of 34 resources drifted (3 missing, 1 foreign, 3 changed), 29 in sync.");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_lock_that_somebody_holds_does_not_stand_in_the_way()
    {
        using var project = demo.Copy();
        var locks = Path.Combine(project.Folder, ".pulumi", "locks", "organization", "call-center", "dev");
        Directory.CreateDirectory(locks);
        File.WriteAllText(Path.Combine(locks, "held.json"), """{"pid":1,"username":"somebody","hostname":"elsewhere","timestamp":"2030-01-01T00:00:00Z"}""");
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
        (await project.RunAsync("refresh", "--emulator", "--yes")).Error.Should().Contain("locked");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_vendor_out_of_reach_hides_no_drift_of_the_others()
    {
        using var project = demo.Copy(vendors => vendors.Bound("02160664656")["usage"] = "Inbound");
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        await project.StartEmulatorAsync();
        project.Environment["NUMBER_ISALES_ENDPOINT"] = "http://127.0.0.1:1";
        var drift = await project.RunAsync("drift", "--parallel", "1");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("usage: Bidirection => Inbound").And.Contain("renewalCallers: cannot be known: ").And.Contain("Unreachable");
        drift.Summary.Should().Be("1 of 34 resources drifted (1 changed), 1 cannot be known, 32 in sync.");
        await project.StopEmulatorAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task With_wrong_keys_nothing_is_known_and_that_is_neither_drift_nor_none()
    {
        using var project = demo.Copy();
        project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        await project.StartEmulatorAsync();
        project.Environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "of-somebody-else";
        var drift = await project.RunAsync("drift");
        drift.ExitCode.Should().Be(11);
        drift.Output.Should().Contain("SignatureDoesNotMatch").And.NotContain("missing");
        drift.Summary.Should().Be("No drift in what could be read, 33 cannot be known, 1 in sync.");
        await project.StopEmulatorAsync();
    }

    [Theory(Timeout = 120_000)]
    [InlineData("absent", "callerNumbers cannot be known: the vendor's details of the campaign show no calling numbers")]
    [InlineData("single", "callerNumbers cannot be known: the vendor's details of the campaign show only one calling number")]
    [InlineData("strings", "callerNumbers[*].priority cannot be known: the vendor's details of the campaign show the calling numbers without their priorities")]
    public async Task What_a_campaign_hides_cannot_be_known(string shape, string reason)
    {
        using var project = demo.Copy(vendors => vendors.Switch("isales.callerNoShape", shape));
        var drift = await project.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(11, drift.Output);
        drift.Output.Should().Contain($"renewalCallers: {reason}").And.NotContain("drifted");
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_a_campaign_hides_priorities_its_numbers_are_compared_all_the_same()
    {
        using var project = demo.Copy(vendors =>
        {
            vendors.Switch("isales.callerNoShape", "strings");
            vendors["iSales"]!["campaigns"]![0]!["callingNumbers"]!.AsArray().Remove(vendors.Caller("02160664665"));
        });
        var drift = await project.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("- 02160664665 missing at the vendor").And.Contain("priority cannot be known");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_binding_that_expires_soon_is_told_only_when_asked_for()
    {
        using var project = demo.Copy();
        SetExpiration(project, DateTimeOffset.UtcNow.AddDays(20));
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(0);
        (await project.RunAsync("drift", "--emulator", "--expiring-within", "10d")).ExitCode.Should().Be(0);
        var drift = await project.RunAsync("drift", "--emulator", "--expiring-within", "30d");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("! 17050000001 ext. 101 expires at ").And.Contain("set a later expiration in the program");
        drift.Summary.Should().Be("1 of 34 resources drifted (1 expiring), 33 in sync.");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_binding_whose_time_ran_out_is_expired_and_not_missing()
    {
        using var project = demo.Copy();
        SetExpiration(project, DateTimeOffset.UtcNow.AddDays(-1));
        var drift = await project.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(7);
        drift.Output.Should().Contain("courierLine            expired").And.Contain("set a later expiration in the program");
        drift.Summary.Should().Be("1 of 34 resources drifted (1 expired), 33 in sync.");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_create_that_was_cut_off_leaves_something_unknown()
    {
        using var project = demo.Copy();
        DemoStack.Edit(DemoStack.StateFile(project), state =>
        {
            var latest = state["checkpoint"]!["latest"]!;
            var resources = latest["resources"]!.AsArray();
            var hotline = resources.Single(resource => resource!["urn"]!.GetValue<string>().EndsWith("::hotline", StringComparison.Ordinal))!;
            resources.Remove(hotline);
            hotline.AsObject().Remove("id");
            foreach (var resource in resources.Where(resource => resource!["dependencies"] is not null))
            {
                resource!.AsObject().Remove("dependencies");
                resource.AsObject().Remove("propertyDependencies");
            }

            latest["pending_operations"] = new JsonArray(new JsonObject { ["resource"] = hotline, ["type"] = "creating" });
        });
        var drift = await project.RunAsync("drift", "--emulator");
        drift.ExitCode.Should().Be(11, drift.Output + drift.Error);
        drift.Output.Should().Contain("PhoneNumberBinding hotline: an operation was cut off");
    }

    [Fact(Timeout = 120_000)]
    public async Task Targets_narrow_what_is_read()
    {
        using var project = demo.Copy(vendors => vendors.Unbind("02160664658"));
        var drift = await project.RunAsync("drift", "--emulator", "--target", "**::hotline");
        drift.ExitCode.Should().Be(0);
        drift.Summary.Should().Be("No drift, 1 in sync.");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("--format is one of text, json", "--format", "yaml")]
    [InlineData("text and json would both go to standard output", "--format", "text", "--format", "json")]
    [InlineData("--expiring-within is a number of days", "--expiring-within", "soon")]
    [InlineData("cannot be read", "--since", "nowhere.json")]
    [InlineData("is not a report", "--since", "Pulumi.yaml")]
    public async Task Wrong_options_are_refused_before_anything_is_read(string reason, params string[] options)
    {
        using var project = demo.Copy();
        var drift = await project.RunAsync(["drift", "--emulator", .. options]);
        drift.ExitCode.Should().Be(1);
        drift.Error.Should().Contain(reason);
        drift.Output.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_the_stack_there_is_nothing_to_compare_and_none_is_made()
    {
        using var project = new DemoProject();
        (await project.RunAsync("drift", "--emulator")).ExitCode.Should().Be(6);
        File.Exists(DemoStack.StateFile(project)).Should().BeFalse();
    }

    // The state and the vendor agree on the courier's binding.
    private static void SetExpiration(DemoProject project, DateTimeOffset end)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(end.ToUnixTimeSeconds());
        DemoStack.Edit(project.EmulatorData, vendors => vendors.Binding("17050000001", "101")["expires"] = moment);
        DemoStack.Edit(DemoStack.StateFile(project), state =>
        {
            var courier = state["checkpoint"]!["latest"]!["resources"]!.AsArray().Single(resource => resource!["urn"]!.GetValue<string>().EndsWith("::courierLine", StringComparison.Ordinal))!;
            foreach (var part in new[] { "inputs", "outputs" })
            {
                courier[part]!["expiration"] = DyplsTime.ToText(moment);
            }
        });
    }

    private static Dictionary<string, string> Files(DemoProject project) => Directory.GetFiles(project.Folder, "*", SearchOption.AllDirectories)
        .Where(file => file != project.EmulatorData).ToDictionary(file => file, file => $"{File.GetLastWriteTimeUtc(file):O} {Convert.ToBase64String(File.ReadAllBytes(file))}");
}
