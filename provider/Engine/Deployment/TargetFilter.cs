using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Which resources an operation may touch.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.7.</remarks>
internal sealed class TargetFilter
{
    private readonly UrnPatterns _targets;
    private readonly UrnPatterns _excludes;
    private readonly HashSet<Urn> _dependents = [];

    public TargetFilter(DeploymentOptions options, Snapshot start)
    {
        _targets = new UrnPatterns(options.Targets);
        _excludes = new UrnPatterns(options.Excludes);
        foreach (var resource in options.TargetDependents ? start.Resources : [])
        {
            if (start.Resources.Any(other => (_targets.Match(other.Urn) || _dependents.Contains(other.Urn)) && Dependency.Exists(resource, other)))
            {
                _dependents.Add(resource.Urn);
            }
        }
    }

    /// <summary>Whether the operation is held to a part of the stack.</summary>
    public bool IsActive => !_targets.IsEmpty || !_excludes.IsEmpty;

    /// <summary>Whether a resource may be made and changed; providers and the stack itself always may.</summary>
    public bool Includes(Urn urn) => urn.Type == Urn.StackType || ProviderRegistry.IsProvider(urn) || IsNamed(urn);

    /// <summary>Whether a resource may be removed.</summary>
    public bool MayRemove(Urn urn) => IsNamed(urn);

    /// <exception cref="EngineException">A target is none of the resources.</exception>
    public void RefuseUnknown(IEnumerable<Urn> known)
    {
        var all = known.Select(urn => urn.ToString()).ToHashSet(StringComparer.Ordinal);
        if (_targets.Literals.FirstOrDefault(target => !all.Contains(target)) is { } unknown)
        {
            throw new EngineException($"The target {unknown} is neither in the stack nor in the program.");
        }
    }

    private bool IsNamed(Urn urn) => (_targets.IsEmpty || _targets.Match(urn) || _dependents.Contains(urn)) && !_excludes.Match(urn);
}
