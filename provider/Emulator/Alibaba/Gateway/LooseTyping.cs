using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Answers as the vendor's pages print them: numbers and booleans as texts (alibaba-ccc sheet, 1.4).</summary>
internal static class LooseTyping
{
    public static JsonObject ScalarsAsTexts(JsonObject body) => (JsonObject)Convert(body)!;

    private static JsonNode? Convert(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member => KeyValuePair.Create(member.Key, Convert(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Convert)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => node?.DeepClone(),
    };
}
