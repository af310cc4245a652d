using System.Text;
using System.Text.Json;

namespace NumberProvider.Protocol.Properties;

/// <summary>Property values as plain JSON text: configuration values that travel as text, and what <c>fn::toJSON</c> writes.</summary>
/// <remarks>Keys are sorted, and the characters that HTML reserves are escaped, as Pulumi does (pulumi-state-and-yaml sheet, 2.4 and 7.3).</remarks>
public static class PropertyJson
{
    /// <summary>Reads JSON text into plain values; objects with signatures stay objects.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static PropertyValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FromElement(document.RootElement);
    }

    /// <summary>Reads a parsed JSON element into plain values.</summary>
    public static PropertyValue FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array => new PropertyList(element.EnumerateArray().Select(FromElement)),
        JsonValueKind.Object => PropertyMap.From(element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, FromElement(member.Value)))),
        _ => PropertyNull.Instance,
    };

    /// <summary>Writes a value as compact JSON. Secret marks are dropped: whoever calls this decides what becomes of the text.</summary>
    /// <exception cref="ArgumentException">The value holds an unknown, or something else that JSON cannot express.</exception>
    public static string ToJson(PropertyValue value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Writes a text as a JSON string with the characters that HTML reserves escaped.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static void Write(StringBuilder text, PropertyValue value)
    {
        switch (value)
        {
            case PropertyNull:
                text.Append("null");
                break;
            case PropertyBool flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            case PropertyNumber number when double.IsFinite(number.Value):
                text.Append(NumberText.ToJson(number.Value));
                break;
            case PropertyText plain:
                text.Append(Quote(plain.Value));
                break;
            case PropertySecret secret:
                Write(text, secret.Value);
                break;
            case PropertyList list:
                WriteAll(text, '[', list, ']', static (text, item) => Write(text, item));
                break;
            case PropertyMap map:
                WriteAll(text, '{', map, '}', static (text, entry) => Write(text.Append(Quote(entry.Key)).Append(':'), entry.Value));
                break;
            default:
                throw new ArgumentException($"A value of kind {value.GetType().Name} has no JSON form.", nameof(value));
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<StringBuilder, T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            _ = first ? text : text.Append(',');
            first = false;
            write(text, item);
        }

        text.Append(close);
    }
}
