namespace NumberProvider.Protocol.Properties;

/// <summary>A collection of assets that a program hands to a provider.</summary>
/// <param name="Fields">The members of its wire form beside the signature: <c>hash</c> and one of <c>assets</c>, <c>path</c>, <c>uri</c>.</param>
public sealed record PropertyArchive(PropertyMap Fields) : PropertyValue
{
    /// <summary>Hex SHA-256 of the contents; two archives are equal when their hashes are.</summary>
    public string? Hash => Fields.Text("hash");
}
