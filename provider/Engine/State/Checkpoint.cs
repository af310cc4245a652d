namespace NumberProvider.Engine.State;

/// <summary>What a stack's file holds.</summary>
/// <param name="Snapshot">The state.</param>
/// <param name="Salt">The salt with which its secrets are encrypted; null when nothing is encrypted.</param>
public sealed record Checkpoint(Snapshot Snapshot, string? Salt);
