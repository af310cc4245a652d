using System.Globalization;
using System.Text.RegularExpressions;

namespace NumberProvider.Cli.Drift;

/// <summary>How far ahead bindings are looked at that expire.</summary>
/// <param name="Text">As the user wrote it, <c>30d</c>.</param>
/// <param name="Length">The length.</param>
internal sealed partial record ExpiryWindow(string Text, TimeSpan Length)
{
    /// <summary>What can be written.</summary>
    public const string Form = "a number of days, hours or minutes such as 30d, 12h or 90m";

    /// <summary>Reads a window; null when the text is none.</summary>
    public static ExpiryWindow? Parse(string text)
    {
        if (Window().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        return new ExpiryWindow(text, match.Groups["unit"].Value switch
        {
            "d" => TimeSpan.FromDays(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromMinutes(count),
        });
    }

    [GeneratedRegex("^(?<count>[0-9]{1,5})(?<unit>[dhm])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Window();
}
