namespace NumberProvider.Protocol.Properties;

/// <summary>A value that must not be shown and is stored encrypted.</summary>
/// <param name="Value">The value in clear.</param>
public sealed record PropertySecret(PropertyValue Value) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => true;

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => Value.WithoutSecrets();

    /// <inheritdoc/>
    public override PropertyValue Revealed => Value.Revealed;

    /// <summary>Never the value: records print their members.</summary>
    public override string ToString() => "[secret]";
}
