namespace NumberProvider.Emulator.State;

/// <summary>A pool of private numbers.</summary>
internal sealed class PrivatePool
{
    public required string Key { get; set; }

    /// <summary>The product that it is for: <c>AXN_EXTENSION</c>, <c>AXN</c>, <c>AXB</c> or <c>AXG</c>.</summary>
    public string Kind { get; set; } = "AXN_EXTENSION";

    public bool StrictCity { get; set; }

    /// <summary>Whether it is shut.</summary>
    public bool Closed { get; set; }

    public List<PrivateNumber> Numbers { get; set; } = [];

    public List<AxgGroup> Groups { get; set; } = [];

    public PrivateNumber? Find(string number) => Numbers.Find(owned => owned.Number == number);
}
