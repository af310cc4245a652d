using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>Values for people; secrets are never shown.</summary>
internal static class ValueText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertySecret => "[secret]",
        PropertyUnknown => "(known later)",
        PropertyNull => "null",
        PropertyText text => text.Value,
        PropertyList list => $"[{string.Join(", ", list.Select(Of))}]",
        PropertyMap map => string.Join(" ", map.Select(entry => $"{entry.Key} {Of(entry.Value)}")),
        PropertyReference reference => reference.Urn,
        PropertyAsset or PropertyArchive or PropertyOutput or PropertyBytes => "(data)",
        _ => PropertyJson.ToJson(value),
    };
}
