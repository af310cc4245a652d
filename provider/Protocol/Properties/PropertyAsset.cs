namespace NumberProvider.Protocol.Properties;

/// <summary>A file or text that a program hands to a provider.</summary>
/// <param name="Fields">The members of its wire form beside the signature: <c>hash</c> (hex SHA-256) and one of <c>text</c>, <c>path</c>, <c>uri</c>.</param>
public sealed record PropertyAsset(PropertyMap Fields) : PropertyValue
{
    /// <summary>Hex SHA-256 of the contents; two assets are equal when their hashes are.</summary>
    public string? Hash => Fields.Text("hash");
}
