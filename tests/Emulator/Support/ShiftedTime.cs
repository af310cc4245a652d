namespace NumberProvider.Emulator.Tests.Support;

/// <summary>The system's clock, set forward.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
