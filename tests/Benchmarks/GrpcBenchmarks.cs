using BenchmarkDotNet.Attributes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Testing;

namespace NumberProvider.Benchmarks;

/// <summary>Calls to the plugin's process over gRPC.</summary>
[MemoryDiagnoser]
public class GrpcBenchmarks
{
    private const string Urn = "urn:pulumi:dev::bench::number:index:PhoneNumberBindingSet::lines";
    private RunningPlugin _plugin = null!;
    private GrpcChannel _channel = null!;
    private ResourceProviderClient _client = null!;
    private CheckRequest _small = null!;
    private CheckRequest _large = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _plugin = await RunningPlugin.StartAsync(emulator: null, "127.0.0.1:1");
        _channel = new GrpcChannel(_plugin.Address);
        _client = new ResourceProviderClient(_channel);
        (_small, _large) = (Check(1), Check(10_000));
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _channel.Dispose();
        await _plugin.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task RoundTrip() => _client.GetPluginInfo();

    [Benchmark]
    public Task CheckOfOneNumber() => _client.Check(_small);

    [Benchmark]
    public Task CheckOfTenThousandNumbers() => _client.Check(_large);

    private static CheckRequest Check(int count) => new()
    {
        Urn = Urn,
        News = PropertyMap.Of(
            ("instanceId", "ccc-large"),
            ("setName", "lines"),
            ("usage", "Inbound"),
            ("phoneNumbers", new PropertyList(LargeSeed.Numbers(count).Select(number => (PropertyValue)number)))).ToStruct(),
    };
}
