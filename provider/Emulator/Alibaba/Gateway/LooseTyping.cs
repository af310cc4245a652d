using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Answers as the vendor's pages print them (alibaba-ccc sheet, 1.4).</summary>
internal static class LooseTyping
{
    /// <summary>Numbers and booleans as texts.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="all">Whether a list of one object is that object as well.</param>
    public static JsonObject Apply(JsonObject body, bool all) => (JsonObject)Convert(body, all)!;

    private static JsonNode? Convert(JsonNode? node, bool all) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member => KeyValuePair.Create(member.Key, Convert(member.Value, all)))),
        JsonArray { Count: 1 } list when all && list[0] is JsonObject => Convert(list[0], all),
        JsonArray list => new JsonArray([.. list.Select(item => Convert(item, all))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => node?.DeepClone(),
    };
}
