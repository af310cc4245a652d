using BenchmarkDotNet.Attributes;
using NumberProvider.Testing;

namespace NumberProvider.Benchmarks;

/// <summary>From the start of the plugin's process to the line with its port. <c>NUMBER_TEST_PLUGIN</c> names another plugin, a packaged one for instance.</summary>
public class StartBenchmarks
{
    [Benchmark]
    public async Task StartToPortLine()
    {
        await using var plugin = await RunningPlugin.StartAsync(emulator: null, "127.0.0.1:1");
    }
}
