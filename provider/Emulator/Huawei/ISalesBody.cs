using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Requests;

namespace NumberProvider.Emulator.Huawei;

/// <summary>The members of a JSON body, with the refusals that a member of the wrong kind meets.</summary>
/// <remarks>Source: huawei-isales sheet, part 7.</remarks>
internal sealed class ISalesBody
{
    private readonly JsonElement _root;

    private ISalesBody(JsonElement root) => _root = root;

    /// <exception cref="ISalesError">The body is not a JSON object.</exception>
    public static ISalesBody Read(IncomingRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new ISalesBody(document.RootElement.Clone()) : throw ISalesError.Type("body");
        }
        catch (JsonException)
        {
            throw ISalesError.Type("body");
        }
    }

    /// <summary>A member; undefined where it is absent or null.</summary>
    public JsonElement Member(string name) => _root.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : default;

    public string? Text(string name, int most)
    {
        var member = Member(name);
        return member.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => TextOf(member, name) is var text && text.Length > most ? throw ISalesError.TooLong(name, most) : text,
            _ => throw ISalesError.Type(name),
        };
    }

    public string RequiredText(string name, int most) => Text(name, most) is { Length: > 0 } text ? text : throw ISalesError.Empty(name);

    public int? Whole(string name)
    {
        var member = Member(name);
        return member.ValueKind == JsonValueKind.Undefined ? null
            : member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) ? number
            : throw ISalesError.Type(name);
    }

    public int RequiredWhole(string name) => Whole(name) ?? throw ISalesError.Empty(name);

    public JsonObject? Object(string name)
    {
        var member = Member(name);
        return member.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.Object => (JsonObject)JsonNode.Parse(member.GetRawText())!,
            _ => throw ISalesError.Type(name),
        };
    }

    /// <summary>The list of calling numbers; empty where there is none.</summary>
    public List<JsonElement> CallerNo() => Member("callerNo") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>A text that is valid UTF-16: JSON can escape half a character.</summary>
    public static string TextOf(JsonElement member, string name)
    {
        try
        {
            return member.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ISalesError.Characters(name);
        }
    }
}
