using NumberProvider.Emulator;
using NumberProvider.Testing;

namespace NumberProvider.Plugin.Tests;

/// <summary>An emulator and a plugin of its own for each test; the plugin is started by hand, so that engines attach to it.</summary>
public abstract class AttachedPlugin : IAsyncLifetime
{
    internal VendorEmulator Emulator { get; private set; } = null!;

    internal RunningPlugin Plugin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await VendorEmulator.StartAsync(new EmulatorOptions());
        Plugin = await RunningPlugin.StartAsync(Emulator);
    }

    public async Task DisposeAsync()
    {
        await Plugin.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
