using System.Text;
using NumberProvider.Protocol.Grpc;
using NumberProvider.StubPlugin;

var service = Tape.Open() is { } tape ? new TapeProvider(tape).ToService() : new StubProvider(Environment.GetEnvironmentVariable("STUB_FAULTS") ?? "").ToService();
await using var server = await GrpcServer.StartAsync(service);
#pragma warning disable RS0030 // The port line.
using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
#pragma warning restore RS0030
output.Write(Encoding.ASCII.GetBytes($"{server.Port}\n"));
output.Flush();
while (await input.ReadAsync(new byte[16]) > 0)
{
}
