using System.Collections.Immutable;

namespace NumberProvider.Protocol.Properties;

/// <summary>An output value: what components receive instead of a plain value, with the resources it comes from.</summary>
/// <param name="Value">The value, or null while it is unknown.</param>
/// <param name="IsSecret">Whether the value is secret; null when the sender left the mark out.</param>
/// <param name="Dependencies">URNs of the resources the value depends on; default when the sender left them out.</param>
public sealed record PropertyOutput(PropertyValue? Value, bool? IsSecret, ImmutableArray<string> Dependencies) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value is null || Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => IsSecret == true || Value?.ContainsSecrets == true;

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => this with { Value = Value?.WithoutSecrets(), IsSecret = IsSecret is null ? null : false };

    /// <inheritdoc/>
    public override PropertyValue Revealed => Value?.Revealed ?? PropertyUnknown.Instance;

    /// <inheritdoc/>
    public bool Equals(PropertyOutput? other) =>
        other is not null && Equals(Value, other.Value) && IsSecret == other.IsSecret && SameDependencies(other.Dependencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, IsSecret);

    private bool SameDependencies(ImmutableArray<string> other) =>
        Dependencies.IsDefault ? other.IsDefault : !other.IsDefault && Dependencies.SequenceEqual(other);
}
