using System.Net.Http.Json;
using NumberProvider.Emulator;
using NumberProvider.Emulator.Faults;
using NumberProvider.Vendors.Alibaba;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.Dypls;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Huawei.ISales;
using NumberProvider.Vendors.Requests;
using NumberProvider.Vendors.Tests.Fuzz;
using NumberProvider.Vendors.Tests.Scripted;

namespace NumberProvider.Vendors.Tests.Redacted;

/// <summary>Every call against the emulator, with every fault that it can make, with good keys and with bad ones.</summary>
public sealed class FaultRunTests
{
    private const string PhoneNoA = "13800001111";
    private const string PhoneNoB = "13900002222";

    /// <summary>A request may wait in vain for a connection when the one before was refused at the same moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Leaks _leaks = new();

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Kinds))]
    public async Task No_failure_tells_a_secret_whatever_goes_wrong(FaultKind kind)
    {
        await using var emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        var keys = emulator.Keys;
        await RunAsync(emulator, keys.AccessKeyId, keys.AccessKeySecret, keys.ISalesSecretKey);
        using var http = new HttpClient();
        using var armed = await http.PostAsJsonAsync(
            new Uri(emulator.AdministrationUrl, "faults"), new[] { new { operation = "*", kind = $"{kind}", count = 1000, value = kind is FaultKind.Status or FaultKind.Html ? 503 : 1 } });
        armed.EnsureSuccessStatusCode();
        await RunAsync(emulator, keys.AccessKeyId, keys.AccessKeySecret, keys.ISalesSecretKey);
        _leaks.Failures.Should().BeGreaterThan(20, "most calls name what the emulator does not know");
        _leaks.Of(keys.AccessKeySecret, keys.ISalesSecretKey, PhoneNoA, PhoneNoB).Should().BeEmpty();
    }

    [Fact(Timeout = 300_000)]
    public async Task No_failure_tells_a_secret_when_the_keys_are_wrong()
    {
        await using var emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        await RunAsync(emulator, emulator.Keys.AccessKeyId, "wrong-secret-1", "wrong-secret-2");
        await RunAsync(emulator, "unknown", "wrong-secret-1", "wrong-secret-2");
        _leaks.Failures.Should().BeGreaterThan(2 * (ClientCalls.Alibaba.Count + ClientCalls.ISales.Count));
        _leaks.Of("wrong-secret", emulator.Keys.AccessKeySecret, PhoneNoA, PhoneNoB).Should().BeEmpty();
    }

    private async Task RunAsync(VendorEmulator emulator, string id, string secret, string isalesSecret)
    {
        using var http = new HttpMessageInvoker(VendorHandler.Create());
        var options = new RequestsOptions { MaxRetries = 1, Timeout = Patience };
        var clock = new ImpatientClock();
        var credentials = new AlibabaCredentials(new AlibabaKey(id, secret, SecurityToken: null), profile: null, _ => null, Path.GetTempPath());
        var alibaba = new AlibabaClients(http, credentials, emulator.Url, emulator.Url, options, clock);
        var isales = new ISalesClient(http, emulator.Url, () => new AuthV2Signature(emulator.Keys.ISalesAccessKey, isalesSecret, emptyQueryLine: false), options, clock);
        var names = emulator.Names;
        var binding = new AxnExtensionRequest
        {
            PoolKey = names.PoolKey!,
            PhoneNoX = "17050000001",
            PhoneNoA = PhoneNoA,
            PhoneNoB = PhoneNoB,
            Expiration = DateTimeOffset.UtcNow.AddDays(1),
        };
        foreach (var call in ClientCalls.Alibaba.Append(clients => clients.Dypls.BindAxnExtensionAsync(binding, CancellationToken.None)))
        {
            await _leaks.RunAsync(() => call(alibaba));
        }

        foreach (var call in ClientCalls.ISales)
        {
            await _leaks.RunAsync(() => call(isales));
        }

        await _leaks.RunAsync(() => isales.AddCallerNumbersAsync(names.VdnId!, names.CampaignId!, [new(PhoneNoA, 1), new(PhoneNoA, 1)], CancellationToken.None));
        await _leaks.RunAsync(() => isales.DeleteCallerNumbersAsync(names.VdnId!, "1", [new(PhoneNoA, null)], CancellationToken.None));
    }
}
