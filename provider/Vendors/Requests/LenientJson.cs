using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NumberProvider.Vendors.Requests;

/// <summary>Reads answers whose scalars come in more than one form: the vendors print numbers and booleans as texts and the reverse.</summary>
/// <remarks>Source: alibaba-ccc sheet, 1.4.</remarks>
internal static partial class LenientJson
{
    /// <summary>Reads a body; null when it is not a JSON object. Bytes and escapes that are no text become U+FFFD.</summary>
    public static JsonElement? ParseObject(byte[] body) => Parse(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), JsonValueKind.Object);

    /// <summary>Reads a list in text; null when it is not one.</summary>
    public static JsonElement? ParseList(string text) => Parse(text, JsonValueKind.Array);

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

    /// <summary>A member as a whole number that fits 32 bits; null when it is missing or says something else.</summary>
    public static int? Small(this JsonElement element, string name) => element.Whole(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>
    /// The elements of a list at a path of members. One object in place of a list, and one text of digits, count as a list of one;
    /// a list in text counts as a list, and so does one that lacks its inner member; anything else is empty.
    /// </summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path)
    {
        JsonElement? at = element;
        foreach (var name in path)
        {
            at = at is { ValueKind: JsonValueKind.Array } ? at : at?.Member(name);
        }

        return at switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Object or JsonValueKind.Number } single => [single],
            { ValueKind: JsonValueKind.String } text => FromText(text),
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

    private static IEnumerable<JsonElement> FromText(JsonElement text)
    {
        var value = text.GetString()!.Trim();
        if (value.StartsWith('['))
        {
            return ParseList(value) is { } list ? list.EnumerateArray() : [];
        }

        return value.Length > 0 && value.All(char.IsAsciiDigit) ? [text] : [];
    }

    private static JsonElement? Parse(string text, JsonValueKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Contains(@"\u", StringComparison.Ordinal) ? WithoutLoneSurrogates(text) : text);
            return document.RootElement.ValueKind == kind ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair passes the parser and fails whoever reads the text later.
    private static string WithoutLoneSurrogates(string json) => Escape().Replace(json, escape => escape.Groups["lone"].Success ? @"\ufffd" : escape.Value);

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
