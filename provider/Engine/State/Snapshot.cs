using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>The state of a stack at one moment: its resources in an order in which each comes after what it depends on.</summary>
/// <param name="Resources">The resources; providers, parents and dependencies first.</param>
/// <param name="PendingOperations">Operations that were begun and not finished.</param>
public sealed record Snapshot(ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> PendingOperations)
{
    /// <summary>The state of a stack in which nothing was ever made.</summary>
    public static Snapshot Empty { get; } = new([], []);

    /// <summary>The outputs of the stack, secrets marked.</summary>
    public PropertyMap Outputs => Resources.FirstOrDefault(resource => resource.Urn.Type == Urn.StackType)?.Outputs ?? PropertyMap.Empty;
}
