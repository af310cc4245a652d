using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>What a campaign's details reveal of its calling numbers.</summary>
/// <remarks>How several numbers appear there is not documented; every plausible shape is read (huawei-isales sheet, 5.3).</remarks>
/// <param name="Completeness">How much is known.</param>
/// <param name="Numbers">The numbers that are known.</param>
public sealed record CallerNumbersReading(ReadingCompleteness Completeness, IReadOnlyList<CallerNumber> Numbers)
{
    internal static CallerNumbersReading From(JsonElement? callerNo) => callerNo switch
    {
        { ValueKind: JsonValueKind.Array } list => FromList(list),
        { ValueKind: JsonValueKind.String } text => FromText(text.GetString()!.Trim()),
        { ValueKind: JsonValueKind.Number } number => FromText(number.GetRawText()),
        _ => new(ReadingCompleteness.Unknown, []),
    };

    private static CallerNumbersReading FromList(JsonElement list)
    {
        var numbers = list.EnumerateArray().Select(ToNumber).OfType<CallerNumber>().ToList();
        if (numbers.Count == 0 || numbers.Count < list.GetArrayLength())
        {
            // A campaign always keeps a number (sheet, part 1), so a list without one, or with entries of an unknown shape, does not show them all.
            return new(ReadingCompleteness.Unknown, numbers);
        }

        var isComplete = numbers.TrueForAll(number => number.Priority is not null);
        return new(isComplete ? ReadingCompleteness.Complete : ReadingCompleteness.NumbersOnly, numbers);
    }

    private static CallerNumber? ToNumber(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new CallerNumber(element.GetString()!, Priority: null),
        JsonValueKind.Number => new CallerNumber(element.GetRawText(), Priority: null),
        JsonValueKind.Object when element.Text("accessCode") is { } code => new CallerNumber(code, element.Small("priority")),
        _ => null,
    };

    private static CallerNumbersReading FromText(string text)
    {
        if (text.StartsWith('['))
        {
            return LenientJson.ParseList(text) is { } list ? FromList(list) : new(ReadingCompleteness.Unknown, []);
        }

        var codes = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var completeness = codes.Length switch
        {
            0 => ReadingCompleteness.Unknown,
            1 => ReadingCompleteness.FirstOnly,
            _ => ReadingCompleteness.NumbersOnly,
        };
        return new(completeness, [.. codes.Select(code => new CallerNumber(code, Priority: null))]);
    }
}
