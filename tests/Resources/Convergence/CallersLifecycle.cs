namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Calling numbers of a campaign beside one of somebody else.</summary>
public sealed class CallersLifecycle : Lifecycle
{
    internal override IReadOnlyList<string> Switches => ["emulator.", "isales."];

    internal override string First => Programs.Callers([("02160664601", 1), ("02160664602", 2)], exclusive: false);

    internal override string Second => Programs.Callers([("02160664602", 5), ("02160664603", 1)], exclusive: false);

    internal override IReadOnlyList<string> AsFirst => ["02160664600:3", "02160664601:1", "02160664602:2"];

    internal override IReadOnlyList<string> AsSecond => ["02160664600:3", "02160664602:5", "02160664603:1"];

    internal override IReadOnlyList<string> AsBefore => ["02160664600:3"];

    internal override bool OutlivesDestroy => true;

    protected override string Type => "CampaignCallerNumbers";

    internal override async Task<IReadOnlyList<string>> AtVendorAsync(World world) => await world.CallersAsync(146);

    internal override async Task DriftAsync(World world, Declared declared)
    {
        var client = world.Context().Vendors.ISales;
        await client.DeleteCallerNumbersAsync("170", "146", [new("02160664602", Priority: null)], CancellationToken.None);
    }
}

public sealed class CallersConvergenceTests : ConvergenceTests<CallersLifecycle>;
