namespace NumberProvider.Resources.Tests.Convergence;

/// <summary>A fault as the emulator can be told to make it.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Value">The status or the milliseconds; 0 where the kind needs none.</param>
/// <param name="Code">The vendor's code; null for the usual one.</param>
internal sealed record FaultForm(string Kind, int Value = 0, string? Code = null)
{
    /// <summary>All forms.</summary>
    public static IReadOnlyList<FaultForm> All { get; } =
    [
        new("Delay", 30),
        new("Throttle"),
        new("Throttle", 20),
        new("Throttle", Code: "Throttling.User"),
        new("Throttle", Code: "ServiceUnavailable"),
        new("Throttle", Code: "isv.FLOW_LIMIT"),
        new("Throttle", Code: "0200022"),
        new("Status", 429),
        new("Status", 500),
        new("Status", 502),
        new("Status", 503),
        new("ErrorBefore"),
        new("ErrorAfter"),
        new("Refuse", 30),
        new("CutBefore"),
        new("CutAfter"),
        new("Garbled"),
        new("Truncated"),
        new("Corrupted"),
        new("Html"),
        new("Html", 502),
        new("PartialFailure"),
        new("OkWithoutEffect"),
        new(Late),
    ];

    /// <summary>Whether a read shows things as they were.</summary>
    public bool IsLate => Kind == Late;

    private const string Late = "StaleRead";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}{(Value == 0 ? "" : $" {Value}")}{(Code is null ? "" : $" {Code}")}";
}
