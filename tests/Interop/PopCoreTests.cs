using System.Text.Json.Nodes;
using NumberProvider.Emulator;

namespace NumberProvider.Interop.Tests;

/// <summary>Alibaba's client of the classic scheme (HMAC-SHA1) drives the emulator as it would the vendor.</summary>
public sealed class PopCoreTests(NodeClients clients) : IClassFixture<NodeClients>, IAsyncLifetime
{
    private VendorEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await VendorEmulator.StartAsync(new EmulatorOptions());

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [SkippableTheory(Timeout = 300_000)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_number_of_the_call_center_is_bound_and_listed(string method)
    {
        using var client = Start();
        var bound = await client.CallAsync(new { endpoint = Endpoint, version = "2020-07-01", action = "AddPhoneNumbers", method, @params = new { InstanceId = "ccc-demo", NumberList = """["02160664656"]""", Usage = "Inbound" } });
        bound["Code"]!.GetValue<string>().Should().Be("OK");
        var listed = await client.CallAsync(new { endpoint = Endpoint, version = "2020-07-01", action = "ListPhoneNumbers", method, @params = new { InstanceId = "ccc-demo", PageNumber = 1, PageSize = 10 } });
        listed["Data"]!["List"]!.AsArray().Should().ContainSingle().Which!["Number"]!.GetValue<string>().Should().Be("02160664656");
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task Numbers_of_the_older_version_are_bound_in_bulk()
    {
        const string Instance = "d278629c-c687-4aa3-b044-4fe9b012e7ef";
        using var client = Start();
        var bound = await client.CallAsync(new
        {
            endpoint = Endpoint,
            version = "2017-07-05",
            action = "AddBulkPhoneNumbers",
            @params = new { InstanceId = Instance, PhoneNumber = new[] { "02865432110", "02865432111" }, Usage = "Inbound", ContactFlowId = "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60" },
        });
        bound["Code"]!.GetValue<string>().Should().Be("OK");
        var listed = await client.CallAsync(new { endpoint = Endpoint, version = "2017-07-05", action = "ListPhoneNumbers", @params = new { InstanceId = Instance, OutboundOnly = "false" } });
        listed["PhoneNumbers"]!["PhoneNumber"]!.AsArray().Should().HaveCount(2);
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task A_private_number_is_bound_and_unbound()
    {
        using var client = Start();
        var bound = await client.CallAsync(new
        {
            endpoint = Endpoint,
            version = "2017-05-25",
            action = "BindAxnExtension",
            @params = new { PoolKey = "FC100000000000001", PhoneNoA = "13800001111", PhoneNoX = "17050000001", Expiration = "2035-12-31 23:59:59" },
        });
        var made = bound["SecretBindDTO"]!;
        made["SecretNo"]!.GetValue<string>().Should().Be("17050000001");
        var unbound = await client.CallAsync(new
        {
            endpoint = Endpoint,
            version = "2017-05-25",
            action = "UnbindSubscription",
            @params = new { PoolKey = "FC100000000000001", SubsId = made["SubsId"]!.GetValue<string>(), SecretNo = "17050000001" },
        });
        unbound["Code"]!.GetValue<string>().Should().Be("OK");
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task A_wrong_secret_is_refused()
    {
        using var client = clients.Start("alibaba.js", _emulator.Keys.AccessKeyId, "another secret");
        var outcome = await client.TryAsync(new { endpoint = Endpoint, version = "2020-07-01", action = "ListPhoneNumbers", @params = new { InstanceId = "ccc-demo", PageNumber = 1, PageSize = 10 } });
        outcome["code"]!.GetValue<string>().Should().Be("SignatureDoesNotMatch");
    }

    [SkippableFact(Timeout = 300_000)]
    public async Task An_error_of_the_product_reaches_the_client()
    {
        using var client = Start();
        JsonObject outcome = await client.TryAsync(new { endpoint = Endpoint, version = "2020-07-01", action = "ListPhoneNumbers", @params = new { InstanceId = "nowhere", PageNumber = 1, PageSize = 10 } });
        outcome["code"]!.GetValue<string>().Should().Be("NotExists.InstanceId");
    }

    private string Endpoint => _emulator.Url.ToString().TrimEnd('/');

    private NodeClient Start() => clients.Start("alibaba.js", _emulator.Keys.AccessKeyId, _emulator.Keys.AccessKeySecret);
}
