using System.Collections.Immutable;
using NumberProvider.Engine.Deployment;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>A value with the resources it comes from.</summary>
/// <param name="Value">The value; secrets and unknowns are marked inside it.</param>
/// <param name="Dependencies">The resources.</param>
internal sealed record Evaluated(PropertyValue Value, ImmutableHashSet<Urn> Dependencies)
{
    /// <summary>The resource itself, where the value is one.</summary>
    public EvaluatedResource? Resource { get; init; }

    /// <summary>Where the value is a list of resources, those.</summary>
    public ImmutableArray<EvaluatedResource> Resources { get; init; } = [];

    public static Evaluated Of(PropertyValue value) => new(value, []);

    /// <summary>A secret anywhere makes the whole secret: so it is for variables, outputs, arguments and texts.</summary>
    public Evaluated Whole() => Value.ContainsSecrets ? this with { Value = new PropertySecret(Value.WithoutSecrets()) } : this;
}

/// <summary>A resource that was registered or read.</summary>
/// <param name="Registered">What the engine answered.</param>
/// <param name="Type">The full type token.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Outputs">The names of its outputs by schema: those that are absent in a preview are unknown.</param>
internal sealed record EvaluatedResource(RegisteredResource Registered, string Type, string Name, IReadOnlySet<string> Outputs)
{
    public bool IsProvider => Registered.Urn.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>As an explicit provider, <c>URN::ID</c>.</summary>
    public string ProviderReference => $"{Registered.Urn}::{Registered.Id ?? PropertyUnknown.TextSentinel}";

    public PropertyReference Reference => new(PropertyMap.Of(
        ("urn", Registered.Urn.ToString()), ("id", Registered.Id is { } id ? id : PropertyUnknown.Instance), ("packageVersion", "")));
}
