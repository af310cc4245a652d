namespace NumberProvider.Cli.Drift;

/// <summary>A finding that came or went between two reports.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Finding">The finding.</param>
internal sealed record SinceEntry(string Urn, string Name, DriftFinding Finding);
