using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>A resource as a program wants it.</summary>
public sealed record ResourceRegistration
{
    /// <summary>The full type token.</summary>
    public required string Type { get; init; }

    /// <summary>The resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider manages it; false for the root stack and components.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>The parent; null only for the root stack.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The inputs, with unknowns in a preview.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The resources that each input comes from, with an entry for each input.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>All resources it depends on: those of its inputs and those of <c>dependsOn</c>.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>The explicit provider, <c>URN::ID</c> (the ID may be the unknown sentinel in a preview).</summary>
    public string? Provider { get; init; }

    /// <summary>Providers for descendants and for this resource by package name, <c>URN::ID</c>.</summary>
    public ImmutableSortedDictionary<string, string> Providers { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The plugin that was asked for.</summary>
    public required PackageReference Package { get; init; }

    /// <summary>Whether it must not be deleted; null inherits from the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace, from the options and the schema.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose changes are not displayed.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>The user's order of replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Outputs to be made secret, from the options and the schema.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs.</summary>
    public ImmutableArray<Urn> Aliases { get; init; } = [];

    /// <summary>The identifier of an existing object to take over.</summary>
    public string? ImportId { get; init; }

    /// <summary>Time limits.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>Whether it stays at the vendor when it leaves the state; null inherits from the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>The resource whose deletion deletes this one too.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>The resources whose replacement replaces this one too.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Where the resource stands in the program.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>Finds where a property stands in the program; the nearest enclosing value counts.</summary>
    public Func<PropertyPath, SourceLocation?> FindProperty { get; init; } = _ => null;
}
