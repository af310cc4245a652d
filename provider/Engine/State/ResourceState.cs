using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>A resource as the state remembers it.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 2.3. Empty lists and maps stand for absent ones.</remarks>
public sealed record ResourceState
{
    /// <summary>The resource's URN.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The full type token, not qualified by parents.</summary>
    public string Type => Urn.Type;

    /// <summary>Whether a provider manages it (providers themselves included); components and the root stack are not custom.</summary>
    public required bool Custom { get; init; }

    /// <summary>Whether it was replaced and is still to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>The provider's identifier; only custom resources have one.</summary>
    public string? Id { get; init; }

    /// <summary>The inputs as Check returned them, secrets marked.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The outputs as the provider returned them, secrets marked.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>The parent.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Whether it must not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the next update replaces it.</summary>
    public bool Taint { get; init; }

    /// <summary>Whether it was only read, and is never deleted by the engine.</summary>
    public bool External { get; init; }

    /// <summary>All resources it depends on.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>What went wrong when it was half made; the next update tries to finish it.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>The provider resource, <c>URN::ID</c>; none for components and providers.</summary>
    public string? Provider { get; init; }

    /// <summary>The resources that each input comes from, with an entry for each input, also an empty one.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>Whether it was deleted for a replacement that has not been made yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Outputs that are secret by schema or option.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs under which the old state was found.</summary>
    public ImmutableArray<Urn> Aliases { get; init; } = [];

    /// <summary>Time limits per operation.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The identifier given by the option <c>import</c>.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether it stays at the vendor when it leaves the state.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The resource whose deletion deletes this one too.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>The resources whose replacement replaces this one too.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>When it was created or imported, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where in the program it stands; informational.</summary>
    public string? SourcePosition { get; init; }

    /// <summary>Property paths whose changes in the program are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose changes are not displayed.</summary>
    public ImmutableArray<string> HideDiff { get; init; } = [];

    /// <summary>A value whose change replaces the resource.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Whether the provider wants to be asked before every update.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Fields of the file that this engine does not use, kept so that nothing is lost: JSON text by name.</summary>
    public ImmutableSortedDictionary<string, string> Others { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
