namespace NumberProvider.Emulator;

/// <summary>How an emulator starts.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The file that keeps the vendors' state over restarts; null keeps it in memory.</summary>
    public string? DataFile { get; init; }

    /// <summary>The file with the state to start from when there is no data file yet; null takes the built-in one.</summary>
    public string? SeedFile { get; init; }

    /// <summary>The file with faults to arm and switches to set at the start; null for none.</summary>
    public string? FaultsFile { get; init; }

    /// <summary>The clock that signatures, leases and creation times go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
