using System.Text.Json;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Reads the entries of calling numbers.</summary>
/// <remarks>Limits: huawei-isales sheet, parts 3 and 4; codes where the documentation is silent: part 9.</remarks>
internal sealed class CallingNumberEntries(SwitchBoard switches)
{
    private const int MaxEntries = 100;
    private const int MaxDigits = 24;

    /// <summary>The entries before the first bad one, and what is wrong with that.</summary>
    /// <exception cref="ISalesError">The list as a whole is not as it must be.</exception>
    public (List<CallingNumber> Good, ISalesError? Bad) Read(IReadOnlyList<JsonElement> list, bool withPriority)
    {
        if (list.Count == 0)
        {
            throw ISalesError.Empty("callerNo");
        }

        if (list.Count > MaxEntries)
        {
            throw new ISalesError(switches[ISalesSwitches.TooManyEntries], $"callerNo has more than {MaxEntries} entries");
        }

        var good = new List<CallingNumber>();
        foreach (var entry in list)
        {
            try
            {
                var number = new CallingNumber { AccessCode = AccessCode(entry), Priority = withPriority ? Priority(entry) : 1 };
                good.Add(good.Exists(other => other.AccessCode == number.AccessCode) ? throw ISalesError.Parameter("callerNo has an entry twice") : number);
            }
            catch (ISalesError error)
            {
                return (good, error);
            }
        }

        return (good, null);
    }

    private string AccessCode(JsonElement entry)
    {
        var code = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("accessCode", out var member) && member.ValueKind != JsonValueKind.Null
            ? member.ValueKind == JsonValueKind.String ? ISalesBody.TextOf(member, "accessCode") : throw Chosen(ISalesSwitches.AccessCodeErrors, ISalesError.Type("accessCode"))
            : "";
        return code switch
        {
            "" => throw ISalesError.Empty("accessCode"),
            { Length: > MaxDigits } => throw Chosen(ISalesSwitches.AccessCodeErrors, ISalesError.TooLong("accessCode", MaxDigits)),
            _ when !code.All(char.IsAsciiDigit) => throw Chosen(ISalesSwitches.AccessCodeErrors, ISalesError.Characters("accessCode")),
            _ => code,
        };
    }

    private int Priority(JsonElement entry) =>
        !entry.TryGetProperty("priority", out var member) ? throw ISalesError.Empty("priority")
        : member.ValueKind != JsonValueKind.Number || !member.TryGetInt32(out var priority) ? throw Chosen(ISalesSwitches.PriorityErrors, ISalesError.Type("priority"))
        : priority is < 1 or > 5 ? throw Chosen(ISalesSwitches.PriorityErrors, ISalesError.Value("priority"))
        : priority;

    private ISalesError Chosen(string name, ISalesError specific) => switches.Is(name, "specific") ? specific : ISalesError.Parameter(specific.Message);
}
