using System.Collections.Immutable;

namespace NumberProvider.Engine.Plugins;

/// <summary>The outcome of a comparison.</summary>
/// <param name="Changed">Whether anything differs; null when the provider leaves it to the engine.</param>
/// <param name="Replaces">Top-level properties that make another resource.</param>
/// <param name="Changes">The changes by path; empty when the provider gives none.</param>
/// <param name="DeleteBeforeReplace">Whether the old one must go first.</param>
public sealed record DiffResult(bool? Changed, ImmutableArray<string> Replaces, ImmutableSortedDictionary<string, PropertyChange> Changes, bool DeleteBeforeReplace)
{
    /// <summary>Whether the resource must be replaced.</summary>
    public bool IsReplacement => Changed != false && (Replaces.Length > 0 || Changes.Values.Any(change => change.Replaces));
}
