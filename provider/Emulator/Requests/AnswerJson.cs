using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Emulator.Requests;

/// <summary>How answers are written.</summary>
internal static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];

    public static JsonArray List(IEnumerable<JsonObject> objects) => [.. objects];
}
