using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Plugin.Tests.Contract;

/// <summary>What a resource tells about itself for the tests that all resources share, and vendors of its own for each test.</summary>
public abstract class ContractTest(PluginFixture plugin) : IClassFixture<PluginFixture>, IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private VendorEmulator _vendors = null!;

    /// <summary>The name of the resource.</summary>
    public abstract string Resource { get; }

    /// <summary>A program.</summary>
    public abstract string First { get; }

    /// <summary>The program after an edit that changes the resource in place.</summary>
    public abstract string Second { get; }

    /// <summary>The inputs that name the resource: another value makes another one.</summary>
    public abstract string[] Names { get; }

    /// <summary>Inputs that the program leaves out.</summary>
    public abstract string[] Optional { get; }

    /// <summary>Inputs that concern the making alone: another value is no difference later.</summary>
    public virtual string[] ForTheMaking => [];

    /// <summary>An ID of something that does not exist.</summary>
    public abstract string Nowhere { get; }

    /// <summary>What a listing is narrowed down by.</summary>
    public abstract string Query { get; }

    /// <summary>The vendor's operation that makes it.</summary>
    public abstract string WriteOperation { get; }

    protected PluginFixture Plugin => plugin;

    /// <summary>A configuration that leads to this test's vendors.</summary>
    protected PropertyMap Configuration => PropertyMap.Of(
        ("alibaba", PropertyMap.Of(
            ("accessKeyId", _vendors.Keys.AccessKeyId), ("accessKeySecret", new PropertySecret(_vendors.Keys.AccessKeySecret)), ("cccEndpoint", _vendors.Url.ToString()), ("dyplsEndpoint", _vendors.Url.ToString()))),
        ("isales", PropertyMap.Of(("endpoint", _vendors.Url.ToString()), ("accessKey", _vendors.Keys.ISalesAccessKey), ("secretKey", new PropertySecret(_vendors.Keys.ISalesSecretKey)))),
        ("requests", PropertyMap.Of(("maxRetries", 1))));

    public async Task InitializeAsync() => _vendors = await VendorEmulator.StartAsync(new EmulatorOptions());

    public Task DisposeAsync() => _vendors.DisposeAsync().AsTask();

    /// <summary>Whether the vendors hold what the first program declares.</summary>
    public abstract bool IsThere(JsonNode vendors);

    /// <summary>Whether a read after the delete says that nothing is left.</summary>
    internal virtual bool IsGone(ReadResponse answer) => answer.Id.Length == 0 && answer.Properties is null;

    /// <summary>A program with nothing secret, with every input secret, or with every element of a list secret.</summary>
    protected static PropertyMap In(string form, string program) => form switch
    {
        "secret" => Map(program).Select((_, value) => new PropertySecret(value)),
        "secret inside" => Map(program).Select((_, value) => value is PropertyList list ? new PropertyList(list.Select(element => new PropertySecret(element))) : value),
        _ => Map(program),
    };

    protected static PropertyMap Map(string json) => (PropertyMap)PropertyJson.Parse(json);

    internal Task<EngineOperation> OperateAsync() => EngineOperation.StartAsync(plugin.Plugin.Address, Configuration);

    protected async Task<JsonNode> VendorsAsync() => (await Http.GetFromJsonAsync<JsonNode>(Administration("state")))!;

    protected async Task ArmAsync(string operation, string kind, int count = 1, int value = 0) =>
        (await Http.PostAsJsonAsync(Administration("faults"), new[] { new { operation, kind, count, value } })).EnsureSuccessStatusCode();

    protected async Task ClearFaultsAsync() => (await Http.DeleteAsync(Administration("faults"))).EnsureSuccessStatusCode();

    private Uri Administration(string what) => new(_vendors.AdministrationUrl, what);
}
