namespace NumberProvider.Engine.State;

/// <summary>The rules that a state must hold to, so that Pulumi can go on from it.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 4.</remarks>
public static class SnapshotIntegrity
{
    /// <exception cref="EngineException">A rule is broken; the message names the resource.</exception>
    public static void Check(Snapshot snapshot)
    {
        var seen = new HashSet<Urn>();
        var live = new HashSet<Urn>();
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in snapshot.Resources)
        {
            if (!resource.Custom && resource.Id is not null)
            {
                throw Broken(resource, "is not custom and yet has an ID");
            }

            if (!resource.Delete && !live.Add(resource.Urn))
            {
                throw Broken(resource, "is there twice");
            }

            if (resource.Provider is { } provider && !resource.PendingReplacement && !providers.Contains(provider))
            {
                throw Broken(resource, $"names a provider that does not come before it: {provider}");
            }

            IEnumerable<Urn> named = [
                .. resource.Dependencies, .. resource.PropertyDependencies.Values.SelectMany(urns => urns), .. resource.ReplaceWith,
                .. resource.Parent is { } parent ? [parent] : Array.Empty<Urn>(), .. resource.DeletedWith is { } with ? [with] : Array.Empty<Urn>()];
            if (named.FirstOrDefault(urn => !seen.Contains(urn)) is { } missing)
            {
                throw Broken(resource, $"names a resource that does not come before it: {missing}");
            }

            seen.Add(resource.Urn);
            if (resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            {
                providers.Add($"{resource.Urn}::{resource.Id}");
            }
        }
    }

    private static EngineException Broken(ResourceState resource, string what) => new($"The state is not sound: the resource {resource.Urn} {what}.");
}
