using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Testing;

namespace NumberProvider.Interop.Tests;

/// <summary>Pulumi's own stubs for Node as the engine: they must understand every answer of the plugin, and it every call of theirs.</summary>
public sealed class ProviderStubTests(NodeClients clients) : IClassFixture<NodeClients>, IAsyncLifetime
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private VendorEmulator _emulator = null!;
    private RunningPlugin _plugin = null!;

    public async Task InitializeAsync()
    {
        _emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        _plugin = await RunningPlugin.StartAsync(_emulator, "127.0.0.1:1");
    }

    public async Task DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task The_conversation_before_the_first_resource()
    {
        using var engine = clients.Start("provider.js", _plugin.Address);
        var handshake = await engine.CallAsync(new { method = "handshake", request = new { engineAddress = "127.0.0.1:1", configureWithUrn = true } });
        handshake["acceptSecrets"]!.GetValue<bool>().Should().BeTrue();
        (await engine.CallAsync(new { method = "getPluginInfo" }))["version"]!.GetValue<string>().Should().Be("0.1.0");

        var schema = JsonNode.Parse((await engine.CallAsync(new { method = "getSchema", request = new { version = 0 } }))["schema"]!.GetValue<string>())!;
        schema["resources"]!.AsObject().Select(resource => resource.Key).Should().Contain("number:index:PhoneNumberBinding");

        var inputs = new { alibaba = new { regionId = "cn-shanghai" } };
        var check = await engine.CallAsync(new { method = "checkConfig", request = new { urn = Urn("pulumi:providers:number"), olds = new { }, news = inputs } });
        check["failures"]!.AsArray().Should().BeEmpty();
        var diff = await engine.CallAsync(new { method = "diffConfig", request = new { urn = Urn("pulumi:providers:number"), olds = inputs, oldInputs = inputs, news = inputs } });
        diff["changes"]!.GetValue<int>().Should().Be(1);
        var configured = await engine.CallAsync(new { method = "configure", request = new { args = inputs, acceptSecrets = true, acceptResources = true } });
        configured["supportspreview"]!.GetValue<bool>().Should().BeTrue();
        await engine.CallAsync(new { method = "cancel" });
        await engine.CallAsync(new { method = "cancel" });
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task A_number_is_bound_changed_read_and_released()
    {
        using var engine = clients.Start("provider.js", _plugin.Address);
        var urn = Urn("number:index:PhoneNumberBinding");
        var program = new { instanceId = "ccc-demo", phoneNumber = "02160664656", usage = "Inbound" };
        var check = await engine.CallAsync(new { method = "check", request = new { urn, olds = new { }, news = program } });
        check["failures"]!.AsArray().Should().BeEmpty();
        var inputs = check["inputs"]!;

        var foreseen = await engine.CallAsync(new { method = "create", request = new { urn, properties = inputs, preview = true } });
        foreseen["properties"]!["city"]!.GetValue<string>().Should().Be(Unknown);
        var made = await engine.CallAsync(new { method = "create", request = new { urn, properties = inputs } });
        var id = made["id"]!.GetValue<string>();
        id.Should().Be("ccc-demo/02160664656");
        made["properties"]!["city"]!.GetValue<string>().Should().Be("上海");

        var edited = new { instanceId = "ccc-demo", phoneNumber = "02160664656", usage = "Bidirection" };
        var difference = await engine.CallAsync(new { method = "diff", request = new { urn, id, olds = made["properties"], oldInputs = inputs, news = edited } });
        difference["changes"]!.GetValue<int>().Should().Be(2);
        difference["hasdetaileddiff"]!.GetValue<bool>().Should().BeTrue();
        difference["detaileddiff"]!.AsObject().Should().ContainKey("usage");
        var updated = await engine.CallAsync(new { method = "update", request = new { urn, id, olds = made["properties"], oldInputs = inputs, news = edited } });
        updated["properties"]!["usage"]!.GetValue<string>().Should().Be("Bidirection");

        using var later = clients.Start("provider.js", _plugin.Address);
        var read = await later.CallAsync(new { method = "read", request = new { urn, id } });
        read["inputs"]!["usage"]!.GetValue<string>().Should().Be("Bidirection");
        await later.CallAsync(new { method = "delete", request = new { urn, id, properties = read["properties"], oldInputs = read["inputs"] } });
        (await later.CallAsync(new { method = "read", request = new { urn, id } })).Should().NotContainKey("properties");
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task A_private_number_stays_a_secret_on_the_wire()
    {
        using var engine = clients.Start("provider.js", _plugin.Address);
        var urn = Urn("number:index:AxnExtensionBinding");
        var phone = new Dictionary<string, string> { [Signature] = Secret, ["value"] = "13800001111" };
        var program = new { poolKey = "FC100000000000001", phoneNoX = "17050000001", phoneNoA = phone, expiration = "2035-12-31 23:59:59" };
        var check = await engine.CallAsync(new { method = "check", request = new { urn, olds = new { }, news = program } });
        check["failures"]!.AsArray().Should().BeEmpty();
        var made = await engine.CallAsync(new { method = "create", request = new { urn, properties = check["inputs"] } });
        made["properties"]!["phoneNoA"]![Signature]!.GetValue<string>().Should().Be(Secret);
        var read = await engine.CallAsync(new { method = "read", request = new { urn, id = made["id"] } });
        read["inputs"]!["phoneNoA"]![Signature]!.GetValue<string>().Should().Be(Secret);

        var refused = await engine.CallAsync(new { method = "check", request = new { urn, olds = new { }, news = new { poolKey = "FC100000000000001", phoneNoA = "12-forbidden", expiration = "2035-12-31 23:59:59" } } });
        refused["failures"]!.AsArray().Should().NotBeEmpty();
        refused["failures"]!.ToJsonString().Should().NotContain("forbidden");
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task What_was_done_by_half_comes_with_its_details()
    {
        using var engine = clients.Start("provider.js", _plugin.Address);
        var numbers = Enumerable.Range(0, 1500).Select(i => $"0219{i:0000000}").ToArray();
        var outcome = await engine.TryAsync(new
        {
            method = "create",
            request = new
            {
                urn = Urn("number:index:SkillGroupNumberSet"),
                properties = new { instanceId = "ccc-demo", skillGroupId = "sales@ccc-demo", numbers, exclusive = true },
            },
        });
        var detail = outcome["details"]!.AsArray().Should().ContainSingle().Which!;
        detail["type"]!.GetValue<string>().Should().EndWith("pulumirpc.ErrorResourceInitFailed");
        detail["code"]!.GetValue<int>().Should().Be(outcome["code"]!.GetValue<int>());
        detail["id"]!.GetValue<string>().Should().Be("ccc-demo/sales@ccc-demo");
        detail["reasons"]!.AsArray().Should().NotBeEmpty();
        detail["reasons"]!.ToJsonString().Should().Contain(numbers[^1]);
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task What_is_not_offered_is_unimplemented()
    {
        using var engine = clients.Start("provider.js", _plugin.Address);
        (await engine.TryAsync(new { method = "parameterize" }))["code"]!.GetValue<int>().Should().Be(12);
    }

    private static string Urn(string type) => $"urn:pulumi:dev::call-center::{type}::it";
}
