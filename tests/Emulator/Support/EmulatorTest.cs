using System.Text;
using System.Text.Json;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>A test with an emulator of its own that starts from the seed of these tests.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    public const int TimeLimit = 30_000;
    public const string Ccc2020 = "2020-07-01";
    public const string Ccc2017 = "2017-07-05";
    public const string Dypls = "2017-05-25";

    private static readonly HttpClient Http = new();

    public static string SeedFile => Path.Combine(AppContext.BaseDirectory, "seed.json");

    protected ShiftedTime Time { get; } = new();

    protected VendorEmulator Emulator { get; private set; } = null!;

    protected virtual EmulatorOptions Options => new() { SeedFile = SeedFile, Time = Time };

    public async Task InitializeAsync() => Emulator = await VendorEmulator.StartAsync(Options);

    public virtual async Task DisposeAsync() => await Emulator.DisposeAsync();

    protected async Task RestartAsync()
    {
        await Emulator.DisposeAsync();
        await InitializeAsync();
    }

    protected async Task<Answer> SendAsync(HttpRequestMessage request) => await Answer.ReadAsync(await Http.SendAsync(request));

    protected Task<Answer> SendAsync(Acs3Request request) => SendAsync(request.For(Emulator.Url));

    protected Task<Answer> SendAsync(RpcRequest request) => SendAsync(request.For(Emulator.Url));

    protected Task<Answer> SendAsync(AuthV2Request request) => SendAsync(request.For(Emulator.Url));

    /// <summary>A well signed call of an Alibaba product.</summary>
    protected Task<Answer> CallAsync(string version, string action, params (string Name, string Value)[] parameters) =>
        SendAsync(new Acs3Request(version, action, parameters) { Time = Time.GetUtcNow() });

    protected Task<Answer> AskAsync(string what) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.AdministrationUrl, what)));

    protected Task<Answer> TellAsync(HttpMethod method, string what, string body) =>
        SendAsync(new HttpRequestMessage(method, new Uri(Emulator.AdministrationUrl, what)) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    protected async Task SwitchAsync(string name, string value) =>
        (await TellAsync(HttpMethod.Put, "switches", JsonSerializer.Serialize(new Dictionary<string, string> { [name] = value })))
            .Status.Should().Be(System.Net.HttpStatusCode.OK);

    protected async Task ArmAsync(string operation, string kind, int count = 1, int value = 0) =>
        (await TellAsync(HttpMethod.Post, "faults", $$"""[{"operation":"{{operation}}","kind":"{{kind}}","count":{{count}},"value":{{value}}}]"""))
            .Status.Should().Be(System.Net.HttpStatusCode.OK);
}
