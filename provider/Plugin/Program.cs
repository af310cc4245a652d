using System.Runtime.InteropServices;
using NumberProvider.Plugin;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Resources.Configuration;

// The engine passes its address as the last argument; before it may stand flags for logging and tracing.
var engineAddress = args.LastOrDefault(argument => !argument.StartsWith('-') && argument.Contains(':', StringComparison.Ordinal) && !argument.Contains("://", StringComparison.Ordinal));
using var ending = new CancellationTokenSource();
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ending.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var siblings = new SiblingLedger(engineAddress);
ProviderSession Open(ProviderConfiguration configuration, ProviderSession? beside) => new(
    new VendorClients(configuration, Environment.GetEnvironmentVariable, TimeProvider.System),
    new VendorSettings(configuration, Environment.GetEnvironmentVariable),
    beside?.Ledger ?? new EngineLedger(siblings));
var connections = new EngineConnections(engineAddress, Open);
await using var server = await GrpcServer.StartAsync(new ProviderService(connections, TimeProvider.System).ToService());
PortLine.Write(server.Port);
if (engineAddress is not null)
{
    // The engine holds our standard input open while it lives. Started by hand there is no engine to lose.
    _ = StandardInput.WaitForEndAsync().ContinueWith(_ => ending.Cancel(), TaskScheduler.Default);
}

await Task.Delay(Timeout.Infinite, ending.Token).ContinueWith(_ => { }, TaskScheduler.Default);
return 0;
