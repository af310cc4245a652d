namespace NumberProvider.Plugin;

/// <summary>One engine's connection: where its log is, how it configured the provider, and how its calls are cut short.</summary>
/// <param name="log">Tells this engine's user things.</param>
/// <param name="session">The configuration of an earlier connection of the same engine; null when there is none.</param>
internal sealed class EngineConnection(EngineLog log, ProviderSession? session) : IDisposable
{
    /// <summary>How long running calls may go on after the engine asked them to end: what ends well is recorded, what is cut short must be found again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private CancellationTokenSource _running = new();

    /// <summary>Tells the user things through the engine.</summary>
    public EngineLog Log => log;

    /// <summary>The engine's own address as it said it; empty when it did not.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>The configured provider; null before Configure.</summary>
    public ProviderSession? Session { get; set; } = session;

    /// <summary>Fires when calls that run now must end.</summary>
    public CancellationToken Running => _running.Token;

    /// <summary>The engine says where it listens.</summary>
    public void SetEngine(string address)
    {
        Engine = address;
        log.SetAddress(address);
    }

    /// <summary>Asks the calls that run now to end soon; later ones are not concerned.</summary>
    public void EndRunningCalls() => Interlocked.Exchange(ref _running, new CancellationTokenSource()).CancelAfter(Grace);

    /// <inheritdoc/>
    public void Dispose() => log.Dispose();
}
