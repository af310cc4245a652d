namespace NumberProvider.Emulator.State;

/// <summary>A pool of private numbers.</summary>
internal sealed class PrivatePool
{
    public required string Key { get; set; }

    public bool StrictCity { get; set; }

    public List<PrivateNumber> Numbers { get; set; } = [];

    public PrivateNumber? Find(string number) => Numbers.Find(owned => owned.Number == number);
}
