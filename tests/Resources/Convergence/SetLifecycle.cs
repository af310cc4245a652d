namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>Numbers alike under API version 2020-07-01.</summary>
public sealed class SetLifecycle : Lifecycle
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 6).Select(i => $"{2160664656 + i:00000000000}")];

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "ccc."];

    internal override string First => Programs.Set(Lines[..4], "Inbound", "flow-welcome", ["sales@ccc-demo"]);

    internal override string Second => Programs.Set(Lines[2..], "Outbound", groups: ["support@ccc-demo"]);

    internal override IReadOnlyList<string> AsFirst => [.. Lines[..4].Select(line => $"{line} Inbound flow flow-welcome groups sales@ccc-demo")];

    internal override IReadOnlyList<string> AsSecond => [.. Lines[2..].Select(line => $"{line} Outbound flow  groups support@ccc-demo")];

    protected override string Type => "PhoneNumberBindingSet";

    internal override Task<IReadOnlyList<string>> AtVendorAsync(World world) => BoundAsync(world, Lines);

    internal override Task DriftAsync(World world, Declared declared) =>
        new Declared(world, "PhoneNumberBinding").CreateAsync(Programs.Number(Lines[3], "Inbound", flow: "flow-support", groups: ["sales@ccc-demo"]));
}

public sealed class SetConvergenceTests : ConvergenceTests<SetLifecycle>;
