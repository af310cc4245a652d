using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;

namespace NumberProvider.Protocol.Tests.Grpc;

public sealed class IdleConnectionTests
{
    [Fact(Timeout = 30_000)]
    public async Task A_connection_that_is_idle_for_seconds_stays_open()
    {
        var ask = new GrpcMethod<Empty, StringValue>("test.Connections", "Ask");
        var service = new GrpcService().Unary(ask, (_, call) => Task.FromResult(new StringValue { Value = call.ConnectionId }));
        await using var server = await GrpcServer.StartAsync(service);
        using var channel = new GrpcChannel(server.Address);
        var first = await channel.CallAsync(ask, new Empty());

        await Task.Delay(TimeSpan.FromSeconds(3));

        (await channel.CallAsync(ask, new Empty())).Should().Be(first);
    }
}
