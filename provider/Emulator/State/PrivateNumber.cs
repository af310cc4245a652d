namespace NumberProvider.Emulator.State;

/// <summary>A private number X.</summary>
internal sealed class PrivateNumber
{
    public required string Number { get; set; }

    public string City { get; set; } = "";

    public string Province { get; set; } = "";

    public int Vendor { get; set; } = 1;

    public bool Locked { get; set; }

    public DateTimeOffset PurchaseTime { get; set; }
}
