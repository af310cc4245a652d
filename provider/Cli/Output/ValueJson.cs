using System.Text.Json.Nodes;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>Values as JSON for people and scripts.</summary>
internal static class ValueJson
{
    public static JsonNode? Of(PropertyValue value, bool showSecrets) => value switch
    {
        PropertySecret secret => showSecrets ? Of(secret.Value, showSecrets) : "[secret]",
        PropertyUnknown unknown => unknown.Sentinel,
        PropertyMap map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, showSecrets)))),
        PropertyList list => new JsonArray([.. list.Select(item => Of(item, showSecrets))]),
        PropertyReference reference => Of(reference.Fields, showSecrets),
        PropertyAsset asset => Of(asset.Fields, showSecrets),
        PropertyArchive archive => Of(archive.Fields, showSecrets),
        PropertyOutput output => Of(output.Revealed, showSecrets),
        PropertyBytes bytes => bytes.Base64,
        _ => JsonNode.Parse(PropertyJson.ToJson(value)),
    };
}
