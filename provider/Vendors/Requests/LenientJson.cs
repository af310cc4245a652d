using System.Globalization;
using System.Text.Json;

namespace NumberProvider.Vendors.Requests;

/// <summary>Reads answers whose scalars come in more than one form: the vendors print numbers and booleans as texts and the reverse.</summary>
/// <remarks>Source: alibaba-ccc sheet, 1.4.</remarks>
internal static class LenientJson
{
    /// <summary>Reads a body; null when it is not a JSON object.</summary>
    public static JsonElement? ParseObject(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member as text; null when it is missing or null.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? AsText(member) : null;

    /// <summary>A member as text; null when it is missing, null or empty.</summary>
    public static string? TextOrNull(this JsonElement element, string name) => element.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A member as a truth value; null when it is missing or says something else.</summary>
    public static bool? Flag(this JsonElement element, string name) => bool.TryParse(element.Text(name), out var flag) ? flag : null;

    /// <summary>A member as a whole number; null when it is missing or says something else.</summary>
    public static long? Whole(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A member that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? member
            : null;

    /// <summary>The elements of a list at a path of members; one object in place of a list counts as a list of one, anything else as empty.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path)
    {
        JsonElement? at = element;
        foreach (var name in path)
        {
            at = at?.Member(name);
        }

        return at switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } single => [single],
            { ValueKind: JsonValueKind.String } text when text.GetString()!.StartsWith('[') => ParseList(text.GetString()!),
            _ => [],
        };
    }

    /// <summary>The texts of a list at a path of members.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, params ReadOnlySpan<string> path) =>
        [.. element.Items(path).Select(AsText).OfType<string>()];

    private static string? AsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    private static IEnumerable<JsonElement> ParseList(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.Clone().EnumerateArray()];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
