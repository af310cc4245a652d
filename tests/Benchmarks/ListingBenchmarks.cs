using BenchmarkDotNet.Attributes;
using NumberProvider.Emulator;
using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Testing;

namespace NumberProvider.Benchmarks;

/// <summary>Finds the numbers of an instance through the vendor's API as the emulator plays it: signing, HTTP, pages, and JSON on both sides.</summary>
[MemoryDiagnoser]
public class ListingBenchmarks
{
    private VendorEmulator _emulator = null!;
    private INumberDirectory _directory = null!;
    private string[] _numbers = [];

    [Params(100, 1_000, 10_000)]
    public int Numbers { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _emulator = await LargeSeed.StartAsync(unassigned: 0, bound: 10_000);
        _numbers = [.. LargeSeed.Numbers(Numbers)];
        var environment = new Dictionary<string, string?>
        {
            ["NUMBER_ALIBABA_CCC_ENDPOINT"] = _emulator.Url.ToString(),
            ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = _emulator.Keys.AccessKeyId,
            ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = _emulator.Keys.AccessKeySecret,
        };
        var vendors = new VendorClients(ProviderConfiguration.Empty, environment.GetValueOrDefault, TimeProvider.System);
        _directory = CallCenterSession.Of(new ResourceContext(vendors, _ => Task.CompletedTask, TimeProvider.System, CancellationToken.None)).Numbers(ApiVersions.V2020);
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _emulator.DisposeAsync();

    [Benchmark]
    public Task FindAll() => Task.WhenAll(_numbers.Select(number => _directory.FindAsync("ccc-large", number, CancellationToken.None)));
}
