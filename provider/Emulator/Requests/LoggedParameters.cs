using System.Text.RegularExpressions;

namespace NumberProvider.Emulator.Requests;

/// <summary>Parameters as the log keeps them: without what signs a request, and with the digits of telephone numbers hidden.</summary>
internal static partial class LoggedParameters
{
    private const int MostCharacters = 2_000;

    private static readonly HashSet<string> Signing = new(StringComparer.OrdinalIgnoreCase)
    {
        "AccessKeyId", "Signature", "SignatureMethod", "SignatureNonce", "SignatureType", "SignatureVersion", "SecurityToken", "BearerToken", "Timestamp", "Format", "Action", "Version", "RegionId",
    };

    public static IReadOnlyDictionary<string, string> Of(IEnumerable<KeyValuePair<string, string>> parameters) => parameters
        .Where(pair => !Signing.Contains(pair.Key))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => Hide(pair.Key), pair => Hide(Cut(pair.Value)), StringComparer.Ordinal);

    private static string Cut(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;

    /// <summary>Of a run of digits as long as a number, the first three and the last two stay, so that numbers can still be told apart in a test.</summary>
    private static string Hide(string text) =>
        Digits().Replace(text, run => run.Length > 6 ? $"{run.Value[..3]}{new string('*', run.Length - 5)}{run.Value[^2..]}" : new string('*', run.Length));

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{5,}(?![A-Za-z])")]
    private static partial Regex Digits();
}
