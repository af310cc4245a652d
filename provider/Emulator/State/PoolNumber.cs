namespace NumberProvider.Emulator.State;

/// <summary>A number that the account has bought, or brought along.</summary>
internal sealed class PoolNumber
{
    public required string Number { get; set; }

    public string Province { get; set; } = "";

    public string City { get; set; } = "";

    public string Provider { get; set; } = "alicom";

    public string Tags { get; set; } = "";

    public bool InArrears { get; set; }
}
