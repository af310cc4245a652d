using System.Collections.Immutable;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>The resources of the state at the start.</summary>
internal sealed class OldResources(Snapshot start)
{
    private readonly Dictionary<Urn, ResourceState> _byUrn = start.Resources.Where(resource => !resource.Delete).ToDictionary(resource => resource.Urn);

    /// <summary>The resources in the order of the state.</summary>
    public ImmutableArray<ResourceState> InOrder { get; } = start.Resources;

    /// <summary>Finds the old state of a resource by its URN or a former one.</summary>
    public ResourceState? Find(Urn urn, ImmutableArray<Urn> aliases) =>
        aliases.Prepend(urn).Select(candidate => _byUrn.GetValueOrDefault(candidate)).FirstOrDefault(state => state is not null);
}
