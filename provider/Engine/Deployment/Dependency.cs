using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>What must be removed before what.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.4.</remarks>
internal static class Dependency
{
    /// <summary>Whether one resource depends on another one that stands before it in the state.</summary>
    public static bool Exists(ResourceState dependent, ResourceState other) =>
        (dependent.Provider is { } provider && ProviderRegistry.IsProvider(other.Urn) && provider == ProviderRegistry.ReferenceOf(other))
        || dependent.Parent == other.Urn
        || dependent.DeletedWith == other.Urn
        || dependent.Dependencies.Contains(other.Urn)
        || dependent.ReplaceWith.Contains(other.Urn)
        || dependent.PropertyDependencies.Values.Any(urns => urns.Contains(other.Urn));
}
