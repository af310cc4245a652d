namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>The numbers of a skill group.</summary>
public sealed class GroupLifecycle : Lifecycle
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 6).Select(i => $"{2160664656 + i:00000000000}")];

    internal override IReadOnlyList<string> Switches => ["emulator.", "gateway.", "ccc."];

    internal override string First => Programs.Group(Lines[..4]);

    internal override string Second => Programs.Group(Lines[2..]);

    internal override IReadOnlyList<string> AsFirst => Lines[..4];

    internal override IReadOnlyList<string> AsSecond => Lines[2..];

    internal override bool OutlivesDestroy => true;

    protected override string Type => "SkillGroupNumberSet";

    internal override Task PrepareAsync(World world) => new Declared(world, "PhoneNumberBindingSet").CreateAsync(Programs.Set(Lines, "Bidirection"));

    internal override async Task<IReadOnlyList<string>> AtVendorAsync(World world) => await world.GroupAsync("sales@ccc-demo");

    internal override Task DriftAsync(World world, Declared declared) => Declare(world).CreateAsync(Programs.Group(Lines[1..3]));
}

public sealed class GroupConvergenceTests : ConvergenceTests<GroupLifecycle>;
