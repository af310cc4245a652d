namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Numbers alike under API version 2017-07-05.</summary>
public sealed class OlderSetLifecycle : Lifecycle
{
    private const string Orders = "3f3ceb0d-d6b6-4c97-af20-f3daf04f90e0";
    private static readonly string[] Lines = [.. Enumerable.Range(0, 6).Select(i => $"{2865432110 + i:00000000000}")];

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "ccc."];

    internal override string First => Programs.Set(Lines[..4], "Inbound", groups: [Orders], instance: Programs.Older, version: "2017-07-05");

    internal override string Second => Programs.Set(Lines[2..], "Outbound", groups: [], instance: Programs.Older, version: "2017-07-05");

    internal override IReadOnlyList<string> AsFirst => [.. Lines[..4].Select(line => $"{line} Inbound flow  groups {Orders}")];

    internal override IReadOnlyList<string> AsSecond => [.. Lines[2..].Select(line => $"{line} Outbound flow  groups ")];

    protected override string Type => "PhoneNumberBindingSet";

    internal override Task<IReadOnlyList<string>> AtVendorAsync(World world) => BoundAsync(world, Lines);

    internal override Task DriftAsync(World world, Declared declared) =>
        new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.OlderNumber(Lines[3], "Inbound", groups: [Orders]));
}

public sealed class OlderSetConvergenceTests : ConvergenceTests<OlderSetLifecycle>;
