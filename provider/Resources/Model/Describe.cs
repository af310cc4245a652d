using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Values in words.</summary>
internal static class Describe
{
    /// <summary>The kind of a value, for people.</summary>
    public static string Kind(PropertyValue value) => value switch
    {
        PropertyText => "a text",
        PropertyNumber => "a number",
        PropertyBool => "a truth value",
        PropertyList => "a list",
        PropertyMap => "an object",
        PropertyReference => "a whole resource; take one of its properties",
        PropertyAsset or PropertyArchive => "an asset",
        _ => "something else",
    };
}
