namespace NumberProvider.Emulator.State;

/// <summary>A calling number of a campaign.</summary>
internal sealed class CallingNumber
{
    public required string AccessCode { get; set; }

    public int Priority { get; set; } = 1;
}
