namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A number under API version 2017-07-05.</summary>
public sealed class OlderNumberLifecycle : Lifecycle
{
    private const string Line = "02865432110";

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "ccc."];

    internal override string First => Programs.OlderNumber(Line, "Inbound", "5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60", ["3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"]);

    internal override string Second => Programs.OlderNumber(Line, "Outbound", groups: ["8a1c1f5e-1d0f-4b5c-9a55-6a2f3c0d7b11"]);

    internal override IReadOnlyList<string> AsFirst => [$"{Line} Inbound flow 5d3a9c52-7a3e-4f0e-8f5b-1b2c3d4e5f60 groups 3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0"];

    internal override IReadOnlyList<string> AsSecond => [$"{Line} Outbound flow  groups 8a1c1f5e-1d0f-4b5c-9a55-6a2f3c0d7b11"];

    protected override string Type => "PhoneNumberBinding";

    internal override Task<IReadOnlyList<string>> AtVendorAsync(World world) => BoundAsync(world, Line);

    internal override Task DriftAsync(World world, Declared declared) => Declare(world).CreateAsync(First);
}

public sealed class OlderNumberConvergenceTests : ConvergenceTests<OlderNumberLifecycle>;
