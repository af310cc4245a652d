namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>What BindAxnExtension is asked for.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 3. Null leaves a parameter out.</remarks>
public sealed record AxnExtensionRequest
{
    /// <summary>The pool of private numbers.</summary>
    public required string PoolKey { get; init; }

    /// <summary>The real number that is protected: digits.</summary>
    public required string PhoneNoA { get; init; }

    /// <summary>When the binding ends; more than one minute ahead.</summary>
    public required DateTimeOffset Expiration { get; init; }

    /// <summary>The private number; null lets the vendor choose.</summary>
    public string? PhoneNoX { get; init; }

    /// <summary>The extension, 1 to 3 digits; only together with <see cref="PhoneNoX"/>.</summary>
    public string? Extension { get; init; }

    /// <summary>The number that is called when A dials X.</summary>
    public string? PhoneNoB { get; init; }

    /// <summary>The city wanted for X, in Chinese without suffix.</summary>
    public string? ExpectCity { get; init; }

    /// <summary>Whether calls are recorded.</summary>
    public bool? IsRecordingEnabled { get; init; }

    /// <summary>A tag that comes back in call receipts; at most 255 bytes.</summary>
    public string? OutId { get; init; }

    /// <summary>The caller's business number.</summary>
    public string? OutOrderId { get; init; }

    /// <summary>What the phones show; only 1 has an effect.</summary>
    public int? CallDisplayType { get; init; }

    /// <summary>Ring tones as JSON text.</summary>
    public string? RingConfig { get; init; }

    /// <summary>Whether speech is recognised.</summary>
    public bool? AsrStatus { get; init; }

    /// <summary>The model for speech recognition, 32 hex digits.</summary>
    public string? AsrModelId { get; init; }

    /// <summary><c>CONTROL_AX_DISABLE</c> or <c>CONTROL_BX_DISABLE</c>.</summary>
    public string? CallRestrict { get; init; }
}
