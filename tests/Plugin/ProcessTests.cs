using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

public sealed class ProcessTests
{
    [Fact(Timeout = 60_000)]
    public async Task The_port_is_all_that_is_ever_written_to_standard_output()
    {
        await using var plugin = await RunningPlugin.StartAsync(emulator: null, "127.0.0.1:1");
        using (var channel = new GrpcChannel(plugin.Address))
        {
            var schema = await new ResourceProviderClient(channel).GetSchema(new());
            schema.Schema.Should().NotBeEmpty();
        }

        var (exitCode, output) = await plugin.EndAsync();
        exitCode.Should().Be(0);
        output.Should().BeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task The_arguments_for_logging_and_tracing_are_taken()
    {
        await using var plugin = await RunningPlugin.StartAsync(emulator: null, "--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:9", "127.0.0.1:1");
        using var channel = new GrpcChannel(plugin.Address);
        (await new ResourceProviderClient(channel).GetPluginInfo()).Version.Should().Be("0.1.0");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_cleanly(string signal)
    {
        await using var plugin = await RunningPlugin.StartAsync(emulator: null, "127.0.0.1:1");
        using var kill = Process.Start("kill", [$"-{signal}", plugin.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        (await plugin.EndedAsync()).ExitCode.Should().Be(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_end_of_the_engine_ends_it_in_the_middle_of_a_call()
    {
        await using var emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        await using var plugin = await RunningPlugin.StartAsync(emulator, "127.0.0.1:1");
        using var http = new HttpClient();
        await http.PostAsJsonAsync(new Uri(emulator.AdministrationUrl, "faults"), new[] { new { operation = "ListPhoneNumbersOfSkillGroup", kind = "Delay", count = 1, value = 8000 } });
        using var channel = new GrpcChannel(plugin.Address);
        var reading = new ResourceProviderClient(channel).Read(new ReadRequest { Urn = Urns.Of("SkillGroupNumberSet"), Id = "ccc-demo/sales@ccc-demo" });
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        (await plugin.EndAsync()).ExitCode.Should().Be(0);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), "after that the engine kills it");
        await ((Func<Task>)(() => reading)).Should().ThrowAsync<RpcException>();
    }

    [Fact(Timeout = 60_000)]
    public async Task Started_by_hand_it_outlives_its_standard_input()
    {
        await using var plugin = await RunningPlugin.StartAsync(emulator: null);
        plugin.Process.StandardInput.Close();
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var channel = new GrpcChannel(plugin.Address);
        (await new ResourceProviderClient(channel).GetPluginInfo()).Version.Should().NotBeEmpty();
    }
}
