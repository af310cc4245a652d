namespace NumberProvider.Cli.Drift;

/// <summary>A finding that came or went between two reports.</summary>
/// <param name="Urn">The resource; the instance for a number that no resource declares.</param>
/// <param name="Name">The name of the resource or of the instance.</param>
/// <param name="Finding">The finding.</param>
internal sealed record SinceEntry(string Urn, string Name, DriftFinding Finding);
