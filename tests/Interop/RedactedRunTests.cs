using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Emulator.Faults;
using NumberProvider.Testing;

namespace NumberProvider.Interop.Tests;

/// <summary>The plugin meets every fault while a real number is bound: neither its errors nor its standard error show the number or a key.</summary>
public sealed class RedactedRunTests(NodeClients clients) : IClassFixture<NodeClients>
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string PhoneNoA = "13800001111";
    private const string PhoneNoB = "13900002222";
    private const string Urn = "urn:pulumi:dev::call-center::number:index:AxnExtensionBinding::it";

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [SkippableTheory(Timeout = 300_000)]
    [MemberData(nameof(Kinds))]
    public async Task No_error_of_the_plugin_tells_a_real_number_or_a_key(FaultKind kind)
    {
        await using var emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        await using var plugin = await RunningPlugin.StartAsync(emulator, "127.0.0.1:1");
        using var engine = clients.Start("provider.js", plugin.Address);
        await engine.CallAsync(new { method = "configure", request = new { args = new { requests = new { maxRetries = 0, timeout = 5 } }, acceptSecrets = true, acceptResources = true } });
        var inputs = Inputs(PhoneNoA);
        var made = await engine.CallAsync(new { method = "create", request = new { urn = Urn, properties = inputs } });
        var (id, state) = (made["id"], made["properties"]);

        using var http = new HttpClient();
        using var armed = await http.PostAsJsonAsync(
            new Uri(emulator.AdministrationUrl, "faults"), new[] { new { operation = "*", kind = $"{kind}", count = 1000, value = kind is FaultKind.Status or FaultKind.Html ? 503 : 1 } });
        armed.EnsureSuccessStatusCode();
        List<JsonObject> outcomes =
        [
            await engine.TryAsync(new { method = "create", request = new { urn = Urn, properties = Inputs(PhoneNoB) } }),
            await engine.TryAsync(new { method = "update", request = new { urn = Urn, id, olds = state, oldInputs = inputs, news = Inputs(PhoneNoB) } }),
            await engine.TryAsync(new { method = "read", request = new { urn = Urn, id, properties = state, inputs } }),
            await engine.TryAsync(new { method = "delete", request = new { urn = Urn, id, properties = state, oldInputs = inputs } }),
        ];

        await plugin.EndAsync();
        var said = string.Join('\n', outcomes.Select(Said)) + await plugin.Process.StandardError.ReadToEndAsync();
        said.Should().NotContainAny(PhoneNoA, PhoneNoB, emulator.Keys.AccessKeySecret, emulator.Keys.ISalesSecretKey);
        if (kind is not (FaultKind.Delay or FaultKind.StaleRead))
        {
            outcomes.Should().Contain(outcome => outcome.ContainsKey("code"), "the fault was met");
        }
    }

    private static string Said(JsonObject outcome) => outcome.ContainsKey("code")
        ? $"{outcome["message"]} {string.Join(' ', outcome["details"]?.AsArray().Select(detail => detail!["reasons"]?.ToJsonString()) ?? [])}"
        : "";

    private static object Inputs(string phoneNoA) => new
    {
        poolKey = "FC100000000000001",
        phoneNoX = "17050000001",
        phoneNoA = new Dictionary<string, string> { [Signature] = Secret, ["value"] = phoneNoA },
        expiration = "2035-12-31 23:59:59",
    };
}
