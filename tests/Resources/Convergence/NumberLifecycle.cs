namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A number under API version 2020-07-01.</summary>
public sealed class NumberLifecycle : Lifecycle
{
    private const string Line = "02160664656";

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "ccc."];

    internal override string First => Programs.Number(Line, "Inbound", flow: "flow-welcome", groups: ["sales@ccc-demo"]);

    internal override string Second => Programs.Number(Line, "Outbound", groups: ["support@ccc-demo"]);

    internal override IReadOnlyList<string> AsFirst => [$"{Line} Inbound flow flow-welcome groups sales@ccc-demo"];

    internal override IReadOnlyList<string> AsSecond => [$"{Line} Outbound flow  groups support@ccc-demo"];

    protected override string Type => "PhoneNumberBinding";

    internal override Task<IReadOnlyList<string>> AtVendorAsync(World world) => BoundAsync(world, Line);

    internal override Task DriftAsync(World world, Declared declared) => Declare(world).CreateAsync(First);
}

public sealed class NumberConvergenceTests : ConvergenceTests<NumberLifecycle>;
