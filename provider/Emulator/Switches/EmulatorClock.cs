namespace NumberProvider.Emulator.Switches;

/// <summary>The clock of the vendors, which a switch sets ahead or back.</summary>
internal sealed class EmulatorClock(TimeProvider time, SwitchBoard switches) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time.GetUtcNow().AddSeconds(switches.Number(GatewaySwitches.ClockOffset));
}
