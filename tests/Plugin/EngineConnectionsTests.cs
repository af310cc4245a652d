using NumberProvider.Protocol.Grpc;
using NumberProvider.Resources.Configuration;

namespace NumberProvider.Plugin.Tests;

public sealed class EngineConnectionsTests
{
    [Fact]
    public void What_was_kept_for_a_connection_goes_when_it_closes()
    {
        var connections = new EngineConnections(engineAddress: null, Open);
        for (var i = 0; i < 100; i++)
        {
            using var open = new CancellationTokenSource();
            connections.Configure(Call($"{i}", open.Token), ProviderConfiguration.Empty);
            connections.Count.Should().Be(1);
            open.Cancel();
        }

        connections.Count.Should().Be(0);
    }

    /// <summary>An engine's client may drop an idle connection and open another without a word.</summary>
    [Fact]
    public void The_engine_that_started_the_process_keeps_its_configuration_over_a_new_connection()
    {
        var connections = new EngineConnections("127.0.0.1:5000", Open);
        using var dropped = new CancellationTokenSource();
        connections.Configure(Call("1", dropped.Token), ProviderConfiguration.Empty);
        var session = connections.SessionOf(Call("1", dropped.Token));
        dropped.Cancel();
        connections.SessionOf(Call("2", default)).Should().BeSameAs(session);
    }

    [Fact]
    public void A_new_configuration_begins_anew()
    {
        var connections = new EngineConnections("127.0.0.1:5000", Open);
        connections.Configure(Call("1", default), ProviderConfiguration.Empty);
        var session = connections.SessionOf(Call("1", default));
        connections.Configure(Call("2", default), ProviderConfiguration.Empty);
        connections.SessionOf(Call("2", default)).Should().NotBeSameAs(session);
        connections.SessionOf(Call("1", default)).Should().BeSameAs(session);
    }

    private static CallContext Call(string connection, CancellationToken closed) => new(connection, CancellationToken.None) { ConnectionClosed = closed };

    private static ProviderSession Open(ProviderConfiguration configuration, ProviderSession? beside) => new(
        new VendorClients(configuration, _ => null, TimeProvider.System), new VendorSettings(configuration, _ => null), beside?.Ledger ?? new EngineLedger(new SiblingLedger(engineAddress: null)));
}
