namespace NumberProvider.Emulator.State;

/// <summary>A private number that nobody has bought yet.</summary>
internal sealed class NumberForSale
{
    public required string Number { get; set; }

    /// <summary>The kind: 1 of a virtual operator, 2 of a carrier, 3 that begins with 95.</summary>
    public required int SpecId { get; set; }

    /// <summary>The city; <c>全国通用</c> for one that is good everywhere.</summary>
    public required string City { get; set; }

    public string Province { get; set; } = "";
}
