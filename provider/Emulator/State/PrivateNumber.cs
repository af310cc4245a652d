namespace NumberProvider.Emulator.State;

/// <summary>A private number X.</summary>
internal sealed class PrivateNumber
{
    public required string Number { get; set; }

    public string City { get; set; } = "";

    public string Province { get; set; } = "";

    /// <summary>The carrier: 1 Mobile, 2 Unicom, 3 Telecom.</summary>
    public int Vendor { get; set; } = 1;

    public bool Locked { get; set; }

    public bool Frozen { get; set; }

    public bool Certified { get; set; } = true;

    /// <summary>Whether another business uses it.</summary>
    public bool UsedByOthers { get; set; }

    public DateTimeOffset PurchaseTime { get; set; }
}
