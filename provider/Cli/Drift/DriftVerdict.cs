namespace NumberProvider.Cli.Drift;

/// <summary>What a comparison comes to.</summary>
internal enum DriftVerdict
{
    /// <summary>Everything could be read, and nothing differs.</summary>
    None,

    /// <summary>Something differs, whatever else cannot be known.</summary>
    Drift,

    /// <summary>Nothing that could be read differs, but not everything could.</summary>
    Unknown,
}
