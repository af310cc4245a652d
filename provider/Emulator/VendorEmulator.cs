using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using NumberProvider.Emulator.Administration;
using NumberProvider.Emulator.Alibaba;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Huawei;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator;

/// <summary>The APIs of the three vendors on loopback, with their state in one place.</summary>
public sealed class VendorEmulator : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly StateStore _store;

    private VendorEmulator(WebApplication application, StateStore store) => (_application, _store) = (application, store);

    /// <summary>Where the vendors' APIs answer.</summary>
    public Uri Url => new(_application.Urls.Single());

    /// <summary>Where the emulator itself can be asked and told things.</summary>
    public Uri AdministrationUrl => new(Url, AdministrationApi.Prefix);

    /// <summary>The keys that are accepted.</summary>
    public EmulatorKeys Keys => _store.State.Keys;

    /// <summary>Names of things in the state that a script can start from.</summary>
    public SeedNames Names => SeedNames.Of(_store.State);

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="EmulatorException">A file cannot be read, or names something that does not exist.</exception>
    public static async Task<VendorEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var store = StateStore.Open(options.DataFile, options.SeedFile);
        var switches = new SwitchBoard(store.State.Switches);
        var faults = new FaultBox(AlibabaGateway.FaultCodes.Concat(ISalesError.TemporaryCodes).ToHashSet(StringComparer.Ordinal));
        FaultsFile.Load(options.FaultsFile, switches, faults);
        var log = new RequestLog();
        var time = new EmulatorClock(options.Time, switches);
        var memory = new CallMemory(time);
        var door = new Door();
        var dispatcher = new RequestDispatcher(
            state => [new HuaweiApi(state, switches, memory, time), new AlibabaGateway(state, switches, memory, time)], store, faults, log, door, time);
        OfferedOperation[] operations =
        [
            .. OperationCatalog.Of(store.State, switches, time).Select(operation => new OfferedOperation("alibaba", operation.Version, operation.Action, operation.Changes, operation.Required)),
            .. ISalesOperations.All.Select(operation => new OfferedOperation("isales", operation.Version, operation.Name, operation.Changes, [])),
        ];
        var administration = new AdministrationApi(store, switches, faults, log, operations);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1AndHttp2);
        });
        builder.Services.AddSingleton<IConnectionListenerFactory>(door);
        var application = builder.Build();
        application.Run(http => administration.Accepts(http) ? administration.HandleAsync(http) : dispatcher.HandleAsync(http));
        await application.StartAsync(cancellationToken);
        return new VendorEmulator(application, store);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
    }
}
