using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Cli.Output;

/// <summary>Configuration values as JSON for people and scripts: <c>{value?, objectValue?, secret}</c>.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.4.</remarks>
internal static class ConfigJson
{
    /// <summary>How such values are written.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value.</summary>
    /// <param name="text">The text; an object or list as JSON.</param>
    /// <param name="isObject">Whether it is an object or list.</param>
    /// <param name="isSecret">Whether it, or a part of it, is secret.</param>
    /// <param name="showSecrets">Whether it is shown though it is secret.</param>
    public static JsonObject Of(string text, bool isObject, bool isSecret, bool showSecrets)
    {
        var json = new JsonObject();
        if (!isSecret || showSecrets)
        {
            json["value"] = text;
            if (isObject)
            {
                json["objectValue"] = JsonNode.Parse(text);
            }
        }

        json["secret"] = isSecret;
        return json;
    }

    /// <summary>A value in the form of a stack's file, as the records of operations hold it; secrets are not shown.</summary>
    public static JsonObject OfStored(JsonNode? stored) => stored is JsonValue value && value.TryGetValue<string>(out var text)
        ? Of(text, isObject: false, isSecret: false, showSecrets: false)
        : Of(stored?.ToJsonString(Compact) ?? "", isObject: stored is not null, isSecret: IsSecret(stored), showSecrets: false);

    private static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsSecret(JsonNode? stored) => stored switch
    {
        JsonObject { Count: 1 } map when map.ContainsKey("secure") => true,
        JsonObject map => map.Any(member => IsSecret(member.Value)),
        JsonArray list => list.Any(IsSecret),
        _ => false,
    };
}
