namespace NumberProvider.Protocol.Properties;

/// <summary>A reference to a resource, as a value.</summary>
/// <param name="Fields">The members of its wire form beside the signature: <c>urn</c>, and where known <c>id</c>, <c>name</c>, <c>type</c>, <c>packageVersion</c>.</param>
public sealed record PropertyReference(PropertyMap Fields) : PropertyValue
{
    /// <summary>The resource's URN.</summary>
    public string Urn => Fields.Text("urn") ?? throw new FormatException("A resource reference has no urn.");

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Fields.ContainsUnknowns;
}
