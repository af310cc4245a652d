using NumberProvider.Engine;

namespace NumberProvider.Cli.Drift;

/// <summary>A resource against the vendor.</summary>
/// <param name="Urn">The URN.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">The name in the program.</param>
/// <param name="Id">The ID at the vendor.</param>
/// <param name="State">How it stands as a whole.</param>
/// <param name="Source">Where it stands in the program; null when that is not known.</param>
/// <param name="Findings">What is not as the state says, or cannot be known.</param>
/// <param name="Numbers">Its numbers, those of the state and those at the vendor.</param>
/// <param name="NotCompared">Properties that the vendor takes and never shows.</param>
/// <param name="Warnings">What the provider said while it read.</param>
internal sealed record ResourceDrift(
    string Urn,
    string Type,
    string Name,
    string Id,
    DriftState State,
    SourceLocation? Source,
    IReadOnlyList<DriftFinding> Findings,
    IReadOnlyList<NumberEntry> Numbers,
    IReadOnlyList<string> NotCompared,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The type without package and module.</summary>
    public string ShortType() => Type[(Type.LastIndexOf(':') + 1)..];

    /// <summary>The drift, without what cannot be known.</summary>
    public IEnumerable<DriftFinding> Drift() => Findings.Where(finding => finding.IsDrift());

    /// <summary>What cannot be known.</summary>
    public IEnumerable<DriftFinding> Unknown() => Findings.Where(finding => !finding.IsDrift());
}
