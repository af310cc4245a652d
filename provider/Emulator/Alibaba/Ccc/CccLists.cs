using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Lists in one parameter, and lists of failures (alibaba-ccc sheet, 1.3 and 1.4).</summary>
internal static class CccLists
{
    /// <summary>The most elements of a list that is no list of numbers.</summary>
    public const int Longest = 100;

    /// <summary>A parameter that holds a JSON array of texts (2020-07-01); null where it is absent or blank.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="longest">How many elements it can have.</param>
    /// <param name="isQuotedFreely">Whether single quotes do as well, as an example of the vendor has them (4.13).</param>
    public static IReadOnlyList<string>? JsonList(this ApiCall call, string name, int longest = Longest, bool isQuotedFreely = false)
    {
        if (call.Optional(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var list = Texts(isQuotedFreely ? text.Replace('\'', '"') : text) ?? Joined(text, call.Switches) ?? throw Malformed(name, call.Switches);
        return list.Count == 0 ? throw ParameterError.Minimum(name, 1)
            : list.Count > longest ? throw ParameterError.Maximum(name, longest)
            : [.. list.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A list of numbers that must be there.</summary>
    public static IReadOnlyList<string> Numbers(this ApiCall call, string name = "NumberList") =>
        call.JsonList(name, call.Switches.Limit(CccSwitches.MaxListSize)) ?? throw ParameterError.Empty(name);

    /// <summary>A list of numbers that must be there and be numbers.</summary>
    public static IReadOnlyList<string> CheckedNumbers(this ApiCall call)
    {
        var numbers = call.Numbers();
        return numbers.FirstOrDefault(number => !CccRules.IsNumber(number, call.Switches)) is not { } wrong ? numbers
            : wrong.Length == 0 ? throw ParameterError.Empty("NumberList")
            : throw ParameterError.Invalid("NumberList", $"{wrong} is not a number");
    }

    /// <summary>The numbers that failed; as a text, none is the word for nothing.</summary>
    public static JsonNode FailureList(IReadOnlyList<string> numbers, SwitchBoard switches)
    {
        var list = AnswerJson.List(numbers);
        return switches.Is(CccSwitches.FailureList, "array") && !switches.Is(CccSwitches.LooseTyping, "all") ? list
            : numbers.Count == 0 ? "无"
            : list.ToJsonString();
    }

    private static List<string>? Joined(string text, SwitchBoard switches) =>
        switches.Is(CccSwitches.CommaList, "accepted") && !text.TrimStart().StartsWith('[') ? [.. text.Split(',', StringSplitOptions.TrimEntries)] : null;

    private static ApiError Malformed(string name, SwitchBoard switches) => switches.Is(CccSwitches.MalformedList, "Parameter.Format")
        ? ParameterError.Format(name, "A JSON array of texts is expected.")
        : ParameterError.Invalid(name, "A JSON array of texts is expected");

    private static List<string>? Texts(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<string?>>(json) is { } texts && !texts.Contains(null) ? [.. texts.OfType<string>()] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
