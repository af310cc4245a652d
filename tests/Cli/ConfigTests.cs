namespace NumberProvider.Cli.Tests;

/// <summary>Configuration and stacks from the command line.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly DemoProject _project = new();

    public ConfigTests() => _project.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";

    private string StackFile => File.ReadAllText(Path.Combine(_project.Folder, "Pulumi.dev.yaml"));

    public void Dispose() => _project.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task A_telephone_number_stays_what_it_is()
    {
        await _project.RunAsync("config", "set", "line", "02160664656", "-s", "dev");
        StackFile.Should().Contain("  call-center:line: \"02160664656\"\n");
        (await _project.RunAsync("config", "get", "line", "-s", "dev")).Output.Should().Be("02160664656\n");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_secret_is_encrypted_and_shown_only_on_demand()
    {
        await _project.RunAsync("config", "set", "--secret", "line", "13900001234", "-s", "dev");
        StackFile.Should().NotContain("13900001234");
        (await _project.RunAsync("config", "ls", "-s", "dev")).Output.Should().Contain("call-center:line  [secret]").And.NotContain("13900001234");
        (await _project.RunAsync("config", "get", "line", "-s", "dev")).Output.Should().Be("13900001234\n");
    }

    [Fact(Timeout = 60_000)]
    public async Task Comments_and_the_order_of_keys_stay()
    {
        File.WriteAllText(Path.Combine(_project.Folder, "Pulumi.dev.yaml"), "# ours\nconfig:\n  # the hotline\n  call-center:b: \"2\"\n  call-center:a: \"1\" # one\n");
        await _project.RunAsync("config", "set", "b", "3", "-s", "dev");
        await _project.RunAsync("config", "set", "number:regionId", "cn-shanghai", "-s", "dev");
        StackFile.Should().Be("# ours\nconfig:\n  # the hotline\n  call-center:b: \"3\"\n  call-center:a: \"1\" # one\n  number:regionId: \"cn-shanghai\"\n");
        await _project.RunAsync("config", "rm", "a", "-s", "dev");
        StackFile.Should().NotContain("call-center:a");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_path_sets_a_part_of_an_object()
    {
        await _project.RunAsync("config", "set", "--path", "number:alibaba.regionId", "cn-shanghai", "-s", "dev");
        await _project.RunAsync("config", "set", "--path", "number:alibaba.accessKeySecret", "hidden", "--secret", "-s", "dev");
        (await _project.RunAsync("config", "get", "number:alibaba", "-s", "dev")).Output.Should().Be("{\"accessKeySecret\":\"hidden\",\"regionId\":\"cn-shanghai\"}\n");
        StackFile.Should().NotContain("hidden");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_state_can_be_taken_out_and_in()
    {
        await _project.RunAsync("up", "--emulator", "--yes");
        var exported = await _project.RunAsync("stack", "export", "-s", "dev");
        exported.Output.Should().NotContain("13800001111");
        (await _project.RunAsync("stack", "export", "--show-secrets", "-s", "dev")).Output.Should().Contain("13800001111");
        var file = Path.Combine(_project.Folder, "state.json");
        File.WriteAllText(file, exported.Output);
        (await _project.RunAsync("stack", "import", "--file", file, "-s", "dev")).ExitCode.Should().Be(0);
        (await _project.RunAsync("preview", "--emulator", "--expect-no-changes")).ExitCode.Should().Be(0);
        (await _project.RunAsync("stack", "output", "hotline", "-s", "dev")).Output.Should().Be("4008001234\n");
        (await _project.RunAsync("stack", "rm", "dev", "--yes")).ExitCode.Should().Be(1);
    }
}
