using System.Text.Json;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Reads the entries of a call that adds or deletes calling numbers.</summary>
/// <remarks>Limits: huawei-isales sheet, parts 3 and 4; codes where the documentation is silent: part 9.</remarks>
internal static class CallingNumberEntries
{
    private const int MaxEntries = 100;
    private const int MaxDigits = 24;

    public static IReadOnlyList<CallingNumber> Read(IncomingRequest request, bool withPriority)
    {
        if (Parse(request.Body) is not { } list || list.Count == 0)
        {
            throw new ISalesError("02000001", "callerNo is empty");
        }

        if (list.Count > MaxEntries)
        {
            throw new ISalesError("02000011", $"callerNo has more than {MaxEntries} entries");
        }

        var numbers = list.Select(entry => new CallingNumber { AccessCode = AccessCode(entry), Priority = withPriority ? Priority(entry) : 1 }).ToList();
        return numbers.DistinctBy(number => number.AccessCode).Count() == numbers.Count ? numbers : throw new ISalesError("0200001", "callerNo has an entry twice");
    }

    private static List<JsonElement>? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("callerNo", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.Clone().EnumerateArray()] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ISalesError("02000006", "the body is not a JSON object");
        }
    }

    private static string AccessCode(JsonElement entry)
    {
        var code = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("accessCode", out var member)
            ? member.ValueKind == JsonValueKind.String ? member.GetString()! : throw new ISalesError("02000006", "accessCode is not a text")
            : "";
        return code switch
        {
            "" => throw new ISalesError("02000001", "accessCode is empty"),
            { Length: > MaxDigits } => throw new ISalesError("02000003", $"accessCode has more than {MaxDigits} characters"),
            _ when !code.All(char.IsAsciiDigit) => throw new ISalesError("02000002", "accessCode has something else than digits"),
            _ => code,
        };
    }

    private static int Priority(JsonElement entry) =>
        !entry.TryGetProperty("priority", out var member) ? throw new ISalesError("02000001", "priority is empty")
        : member.ValueKind != JsonValueKind.Number || !member.TryGetInt32(out var priority) ? throw new ISalesError("02000006", "priority is not an integer")
        : priority is < 1 or > 5 ? throw new ISalesError("02000007", "priority is not one of 1 to 5")
        : priority;
}
