namespace NumberProvider.Emulator.Tests.Support;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FrozenTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
