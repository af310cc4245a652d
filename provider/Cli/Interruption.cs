using System.Runtime.InteropServices;

namespace NumberProvider.Cli;

/// <summary>The user breaking off: once ends gently, twice at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _soft = new();
    private readonly CancellationTokenSource _hard = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    /// <summary>Nothing new starts.</summary>
    public CancellationToken Soft => _soft.Token;

    /// <summary>Running calls are given up.</summary>
    public CancellationToken Hard => _hard.Token;

    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _soft.Dispose();
        _hard.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        (_soft.IsCancellationRequested ? _hard : _soft).Cancel();
    }
}
