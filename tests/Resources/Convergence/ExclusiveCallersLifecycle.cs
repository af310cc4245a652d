namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>All calling numbers of a campaign, one of somebody else among them before; the vendor demands that one stays.</summary>
public sealed class ExclusiveCallersLifecycle : CallersLifecycle
{
    internal override string First => Programs.Callers([("02160664601", 1), ("02160664602", 2)]);

    internal override string Second => Programs.Callers([("02160664602", 5), ("02160664603", 1)]);

    internal override IReadOnlyList<string> AsFirst => ["02160664601:1", "02160664602:2"];

    internal override IReadOnlyList<string> AsSecond => ["02160664602:5", "02160664603:1"];

    internal override IReadOnlyList<string> AsAfter => ["02160664603:1"];
}
