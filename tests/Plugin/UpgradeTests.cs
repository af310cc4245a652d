using System.Text.Json;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Testing;
using static NumberProvider.Protocol.Rpc.DiffResponse.Types;

namespace NumberProvider.Plugin.Tests;

/// <summary>States that earlier versions left are previewed and refreshed without a change.</summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "upgrade");

    public static TheoryData<string> Versions => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!)];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Versions))]
    public async Task What_an_earlier_version_left_is_no_change(string version)
    {
        await using var vendors = await VendorEmulator.StartAsync(new EmulatorOptions { SeedFile = Path.Combine(Folder, version, "vendors.json") });
        await using var engine = await EngineStub.StartAsync();
        await using var plugin = await RunningPlugin.StartAsync(vendors, engine.Address);
        using var preview = await EngineOperation.StartAsync(plugin.Address);
        var resources = Resources(version).ToList();
        resources.Select(resource => resource.Type).Distinct().Should().HaveCountGreaterThan(4, "the provider and each kind of resource are there");
        foreach (var (urn, type, id, inputs, outputs) in resources)
        {
            if (type == Urns.ProviderType)
            {
                var configuration = new DiffRequest { Urn = urn, Olds = outputs.ToStruct(), OldInputs = inputs.ToStruct(), News = inputs.ToStruct() };
                (await preview.Client.DiffConfig(configuration)).Changes.Should().Be(DiffChanges.DiffNone);
                continue;
            }

            var it = preview.On(type.Split(':')[^1], urn.Split("::")[^1]);
            it.Keep(id, inputs, outputs);
            (await it.DiffAsync(inputs)).Changes.Should().Be(DiffChanges.DiffNone, $"{urn} is previewed");
            (await it.ReadAsync()).Id.Should().Be(id, $"{urn} is refreshed");
            (await it.DiffAsync(inputs)).Changes.Should().Be(DiffChanges.DiffNone, $"{urn} is previewed after a refresh");
        }
    }

    private static IEnumerable<(string Urn, string Type, string Id, PropertyMap Inputs, PropertyMap Outputs)> Resources(string version)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, version, "deployment.json")));
        foreach (var resource in file.RootElement.GetProperty("deployment").GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("custom").GetBoolean()))
        {
            string Text(string name) => resource.GetProperty(name).GetString()!;
            PropertyMap Properties(string name) => resource.TryGetProperty(name, out var value) ? (PropertyMap)Revive(PropertyJson.FromElement(value)) : PropertyMap.Empty;
            yield return (Text("urn"), Text("type"), Text("id"), Properties("inputs"), Properties("outputs"));
        }
    }

    /// <summary>A state with its secrets shown holds each as JSON in an object with the secret's signature.</summary>
    private static PropertyValue Revive(PropertyValue value) => value switch
    {
        PropertyMap map when map.Text("plaintext") is { } secret => new PropertySecret(PropertyJson.Parse(secret)),
        PropertyMap map => map.Select((_, member) => Revive(member)),
        PropertyList list => new PropertyList(list.Select(Revive)),
        _ => value,
    };
}
