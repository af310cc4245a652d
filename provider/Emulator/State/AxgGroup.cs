namespace NumberProvider.Emulator.State;

/// <summary>A group of numbers that an AXG binding lets reach A.</summary>
internal sealed class AxgGroup
{
    public required long Id { get; set; }

    public string Name { get; set; } = "";

    public string Remark { get; set; } = "";

    public List<string> Numbers { get; set; } = [];
}
