namespace NumberProvider.Emulator.State;

/// <summary>All that the vendors know. A seed file and a data file have this form.</summary>
internal sealed class EmulatorState
{
    public EmulatorKeys Keys { get; set; } = new();

    public Dictionary<string, string> Switches { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The call center of API version 2020-07-01. The two versions are separate products (alibaba-ccc sheet, part 5).</summary>
    public CallCenter Ccc2020 { get; set; } = new();

    /// <summary>The call center of API version 2017-07-05.</summary>
    public CallCenter Ccc2017 { get; set; } = new();

    public NumberPrivacy Dypls { get; set; } = new();

    public OutboundCalls ISales { get; set; } = new();
}
