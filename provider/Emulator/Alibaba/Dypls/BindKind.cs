namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>A kind of binding, and what its operation takes beside the others'.</summary>
/// <param name="Action">The operation.</param>
/// <param name="Pool">The kind of pool that it needs.</param>
/// <param name="Rings">The keys of RingConfig.</param>
/// <remarks>Source: alibaba-dypls sheet, parts 3 and 13.</remarks>
internal sealed record BindKind(string Action, string Pool, IReadOnlyList<string> Rings)
{
    public static BindKind AxnExtension { get; } = new("BindAxnExtension", "AXN_EXTENSION", ["AXNRing_AB", "AXNRing_A", "AXNRing_N"]);

    public static BindKind Axn { get; } = new("BindAxn", "AXN", ["AXNRing_AB", "AXNRing_A", "AXNRing_N"]);

    public static BindKind Axb { get; } = new("BindAxb", "AXB", ["AXBRing_A", "AXBRing_B"]);

    public static BindKind Axg { get; } = new("BindAxg", "AXG", ["AXGRing_AB", "AXGRing_A", "AXGRing_G"]);

    public bool HasExtension => this == AxnExtension;

    public bool NeedsB => this == Axb;

    public bool HasGroup => this == Axg;

    public bool HasCallTimeout => this == Axn || this == Axb;
}
