using NumberProvider.Emulator;

namespace NumberProvider.Cli;

/// <summary>An emulator inside a command: its data lie beside the stack's state, and the plugin learns of it through its environment alone.</summary>
internal sealed class EmulatorSession : IAsyncDisposable
{
    private readonly VendorEmulator _emulator;

    private EmulatorSession(VendorEmulator emulator) => _emulator = emulator;

    /// <summary>Variables for the plugin; nothing of them reaches the state.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUMBER_ALIBABA_CCC_ENDPOINT"] = _emulator.Url.ToString(),
        ["NUMBER_ALIBABA_DYPLS_ENDPOINT"] = _emulator.Url.ToString(),
        ["NUMBER_ISALES_ENDPOINT"] = _emulator.Url.ToString(),
        ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = _emulator.Keys.AccessKeyId,
        ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = _emulator.Keys.AccessKeySecret,
        ["ALIBABA_CLOUD_SECURITY_TOKEN"] = _emulator.Keys.SecurityToken ?? "",
        ["ALIBABA_CLOUD_REGION_ID"] = _emulator.Keys.RegionId,
        ["NUMBER_ISALES_ACCESS_KEY"] = _emulator.Keys.ISalesAccessKey,
        ["NUMBER_ISALES_SECRET_KEY"] = _emulator.Keys.ISalesSecretKey,
    };

    public static async Task<EmulatorSession> StartAsync(Workspace workspace, string stack, CancellationToken cancellationToken) => new(await VendorEmulator.StartAsync(
        new EmulatorOptions { DataFile = Path.Combine(workspace.Backend.Root, "emulator", $"{workspace.Project.Name}.{stack}.json") }, cancellationToken));

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
