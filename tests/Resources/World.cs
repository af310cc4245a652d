using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Testing;

namespace NumberProvider.Resources.Tests;

/// <summary>The vendors as the emulator plays them, and a provider that is configured for them.</summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly VendorEmulator _emulator;

    private World(VendorEmulator emulator) => _emulator = emulator;

    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);

    public List<string> Warnings { get; } = [];

    /// <summary>The provider's clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public static async Task<World> StartAsync(params (string Switch, string Value)[] switches)
    {
        var world = new World(await VendorEmulator.StartAsync(new EmulatorOptions()));
        if (switches.Length > 0)
        {
            await world.SetAsync(switches);
        }

        return world;
    }

    /// <summary>An account with many numbers (<see cref="LargeSeed"/>).</summary>
    public static async Task<World> StartLargeAsync(int unassigned, int bound = 0) => new(await LargeSeed.StartAsync(unassigned, bound));

    public ResourceContext Context(int maxBatch = 100, string signingVariant = "omitEmptyQuery", CancellationToken cancellationToken = default)
    {
        var arguments = PropertyMap.Of(
            ("requests", PropertyMap.Of(("maxBatch", maxBatch), ("maxRetries", 2))), ("isales", PropertyMap.Of(("signingVariant", signingVariant))));
        var environment = new Dictionary<string, string?>
        {
            ["NUMBER_ALIBABA_CCC_ENDPOINT"] = _emulator.Url.ToString(),
            ["NUMBER_ALIBABA_DYPLS_ENDPOINT"] = _emulator.Url.ToString(),
            ["NUMBER_ISALES_ENDPOINT"] = _emulator.Url.ToString(),
            ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = _emulator.Keys.AccessKeyId,
            ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = _emulator.Keys.AccessKeySecret,
            ["NUMBER_ISALES_ACCESS_KEY"] = _emulator.Keys.ISalesAccessKey,
            ["NUMBER_ISALES_SECRET_KEY"] = _emulator.Keys.ISalesSecretKey,
        };
        var vendors = new VendorClients(ProviderConfiguration.Read(arguments, new CheckReport()), environment.GetValueOrDefault, Time);
        return new ResourceContext(vendors, Warn, Time, cancellationToken);
    }

    /// <summary>Whether the vendors read something as a setting, <c>switch=value</c>, says.</summary>
    public bool Reads(string setting) => _settings.Contains(setting);

    public async Task SetAsync(params (string Switch, string Value)[] switches)
    {
        _settings.UnionWith(switches.Select(entry => $"{entry.Switch}={entry.Value}"));
        (await Http.PutAsJsonAsync(Administration("switches"), switches.ToDictionary(entry => entry.Switch, entry => entry.Value))).EnsureSuccessStatusCode();
    }

    public async Task ArmAsync(string operation, string kind, int count = 1, int value = 0, string? code = null) =>
        (await Http.PostAsJsonAsync(Administration("faults"), new[] { new { operation, kind, count, value, code } })).EnsureSuccessStatusCode();

    /// <summary>Takes all faults away, and tells whether none was left.</summary>
    public async Task<bool> DisarmAsync()
    {
        var left = (await Http.GetFromJsonAsync<JsonArray>(Administration("faults")))!.Count;
        (await Http.DeleteAsync(Administration("faults"))).EnsureSuccessStatusCode();
        return left == 0;
    }

    public async Task<JsonNode> StateAsync() => (await Http.GetFromJsonAsync<JsonNode>(Administration("state")))!;

    /// <summary>The operations that were called since the last look, in order.</summary>
    public async Task<List<string>> CallsAsync()
    {
        var log = (await Http.GetFromJsonAsync<JsonArray>(Administration("requests")))!;
        (await Http.DeleteAsync(Administration("requests"))).EnsureSuccessStatusCode();
        return [.. log.Select(request => request!["operation"]!.GetValue<string>())];
    }

    public async Task<JsonNode?> BoundAsync(string number) => (await StateAsync()).AsObject()
        .Where(part => part.Key.StartsWith("ccc", StringComparison.Ordinal))
        .SelectMany(part => part.Value!["instances"]!.AsArray())
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .SingleOrDefault(bound => bound!["number"]!.GetValue<string>() == number);

    public async Task<List<string>> GroupAsync(string group) => [.. (await StateAsync())["ccc2020"]!["instances"]!.AsArray()
        .SelectMany(instance => instance!["numbers"]!.AsArray())
        .Where(number => number!["skillGroupIds"]!.AsArray().Any(id => id!.GetValue<string>() == group))
        .Select(number => number!["number"]!.GetValue<string>())
        .Order(StringComparer.Ordinal)];

    public async Task<List<string>> CallersAsync(int campaign) => [.. (await StateAsync())["iSales"]!["campaigns"]!.AsArray()
        .Single(candidate => candidate!["id"]!.GetValue<int>() == campaign)!["callingNumbers"]!.AsArray()
        .Select(number => $"{number!["accessCode"]}:{number["priority"]}")
        .Order(StringComparer.Ordinal)];

    public async Task<List<JsonNode>> BindingsAsync() => [.. (await StateAsync())["dypls"]!["bindings"]!.AsArray().Where(binding => !binding!["unbound"]!.GetValue<bool>()).Select(binding => binding!)];

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private Task Warn(string warning)
    {
        lock (Warnings)
        {
            Warnings.Add(warning);
        }

        return Task.CompletedTask;
    }

    private Uri Administration(string what) => new(_emulator.AdministrationUrl, what);
}
