namespace NumberProvider.Cli.Drift;

/// <summary>One thing that is not as the state says, or that cannot be known.</summary>
/// <param name="Kind">What it is; never <see cref="DriftState.InSync"/>.</param>
/// <param name="Property">The property; null for the resource as a whole.</param>
/// <param name="Number">The number that it concerns; null when it concerns none alone.</param>
/// <param name="Expected">The value in the state; null when there is none. Secrets are not shown.</param>
/// <param name="Actual">The value at the vendor; null when there is none or it is not known.</param>
/// <param name="Reason">Why it cannot be known, or what to do; null when the rest says all.</param>
internal sealed record DriftFinding(DriftState Kind, string? Property, string? Number, string? Expected, string? Actual, string? Reason)
{
    /// <summary>Whether it is drift, and not a thing that cannot be known.</summary>
    public bool IsDrift() => Kind != DriftState.Unknown;

    /// <summary>The finding in words.</summary>
    public string Describe() => Kind switch
    {
        DriftState.Missing => With("missing at the vendor"),
        DriftState.Foreign => With("at the vendor, but not in the state"),
        DriftState.Undeclared => With("at the vendor, and no resource declares it"),
        DriftState.Changed => With($"{Property}: {Expected ?? "(none)"} => {Actual ?? "(none)"}"),
        DriftState.Expired => With($"expired at {Expected} (UTC+08:00)"),
        DriftState.Expiring => With($"expires at {Actual} (UTC+08:00)"),
        _ => With(Property is null ? "cannot be known" : $"{Property} cannot be known"),
    };

    private string With(string what) => $"{(Number is null ? "" : $"{Number} ")}{what}{(Reason is null ? "" : $": {Reason}")}";
}
