namespace NumberProvider.Emulator.State;

/// <summary>A binding of a real number to a private one.</summary>
internal sealed class NumberBinding
{
    public required string SubsId { get; set; }

    public required string PoolKey { get; set; }

    public required string PhoneNoA { get; set; }

    public string? PhoneNoB { get; set; }

    public required string PhoneNoX { get; set; }

    /// <summary>The extension; null for the kinds that have none.</summary>
    public string? Extension { get; set; }

    /// <summary>The group of an AXG binding.</summary>
    public long? GroupId { get; set; }

    public DateTimeOffset Expires { get; set; }

    public DateTimeOffset Created { get; set; }

    public bool Recorded { get; set; }

    public string? CallRestrict { get; set; }

    public bool AsrStatus { get; set; }

    public string? AsrModelId { get; set; }

    /// <summary>What no operation returns, kept for whoever looks at the state.</summary>
    public Dictionary<string, string> WriteOnly { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Whether it belongs to another account.</summary>
    public bool Foreign { get; set; }

    public bool Unbound { get; set; }

    public DateTimeOffset? UnboundAt { get; set; }

    /// <summary>How many more reads do not see it yet.</summary>
    public int UnseenReads { get; set; }

    public bool InEffect(DateTimeOffset now) => !Unbound && now < Expires;
}
