namespace NumberProvider.Emulator.State;

/// <summary>A binding of a real number to a private one with an extension.</summary>
internal sealed class AxnBinding
{
    public required string SubsId { get; set; }

    public required string PoolKey { get; set; }

    public required string PhoneNoA { get; set; }

    public string? PhoneNoB { get; set; }

    public required string PhoneNoX { get; set; }

    public required string Extension { get; set; }

    public DateTimeOffset Expires { get; set; }

    public DateTimeOffset Created { get; set; }

    public bool Recorded { get; set; }

    public string? CallRestrict { get; set; }

    public bool AsrStatus { get; set; }

    public string? AsrModelId { get; set; }

    /// <summary>What no operation returns, kept for whoever looks at the state.</summary>
    public Dictionary<string, string> WriteOnly { get; set; } = new(StringComparer.Ordinal);

    public bool Unbound { get; set; }

    public bool InEffect(DateTimeOffset now) => !Unbound && now < Expires;
}
