using System.Collections.Immutable;

namespace NumberProvider.Engine.Deployment;

/// <summary>What a refresh does about creates that were cut off: whether the vendor made something is not known.</summary>
/// <param name="Forget">Whether all are forgotten that are not taken over.</param>
/// <param name="Import">The objects that are taken over: ID by URN.</param>
public sealed record PendingCreates(bool Forget, ImmutableDictionary<Urn, string> Import)
{
    /// <summary>All are remembered.</summary>
    public static PendingCreates Keep { get; } = new(Forget: false, ImmutableDictionary<Urn, string>.Empty);
}
