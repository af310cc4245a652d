namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Calling numbers of a campaign beside one of somebody else.</summary>
public class CallersLifecycle : Lifecycle
{
    internal override IReadOnlyList<string> Switches => ["emulator.", "isales."];

    internal override string First => Programs.Callers([("02160664601", 1), ("02160664602", 2)], exclusive: false);

    internal override string Second => Programs.Callers([("02160664602", 5), ("02160664603", 1)], exclusive: false);

    internal override IReadOnlyList<string> AsFirst => ["02160664600:3", "02160664601:1", "02160664602:2"];

    internal override IReadOnlyList<string> AsSecond => ["02160664600:3", "02160664602:5", "02160664603:1"];

    internal override IReadOnlyList<string> AsBefore => ["02160664600:3"];

    internal override bool OutlivesDestroy => true;

    internal override IReadOnlyDictionary<string, string> Refusals { get; } = new Dictionary<string, string>
    {
        ["isales.signedHost=bare"] = Unsigned,
        ["isales.runningCampaign=refused"] = "*The vendor refused to change the calling numbers of campaign 146*",
    };

    internal override IReadOnlyDictionary<string, string> Halts { get; } = new Dictionary<string, string> { ["isales.deleteBody=unsigned"] = Unsigned };

    internal override IReadOnlyList<string> Hiding => ["isales.callerNoShape=single", "isales.callerNoShape=absent"];

    protected override string Type => "CampaignCallerNumbers";

    private const string Unsigned = "*the signature was refused; check accessKey, secretKey, signingVariant and the clock*";

    internal override Declared Declare(World world) => new(world, Type) { SigningVariant = SigningVariant(world) };

    internal override async Task<IReadOnlyList<string>> AtVendorAsync(World world) => await world.CallersAsync(146);

    internal override async Task DriftAsync(World world, Declared declared)
    {
        var context = world.Context(signingVariant: SigningVariant(world));
        await context.Vendors.ISales.DeleteCallerNumbersAsync("170", "146", [new("02160664602", Priority: null)], CancellationToken.None);
        await context.ReadUntilAsync(
            async () => (await context.Vendors.ISales.GetCampaignAsync("170", "146", CancellationToken.None))!.CallerNumbers.Numbers.Select(number => number.AccessCode).ToList(),
            shown => shown.Contains("02160664603") && !shown.Contains("02160664602"));
    }

    private static string SigningVariant(World world) => world.Reads("isales.emptyQueryLine=empty") ? "emptyQueryLine" : "omitEmptyQuery";
}

public sealed class CallersConvergenceTests : ConvergenceTests<CallersLifecycle>;
