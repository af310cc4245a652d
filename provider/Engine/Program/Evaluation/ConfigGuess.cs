using System.Globalization;
using System.Text.Json;
using NumberProvider.Engine.Projects;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Evaluation;

/// <summary>What a configuration text is taken for, whatever type is declared.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.5.</remarks>
internal static class ConfigGuess
{
    public static PropertyValue Of(ConfigValue value)
    {
        var guessed = value.IsObject ? PropertyJson.Parse(value.Text) : OfText(value.Text);
        return value.IsSecret ? new PropertySecret(guessed) : guessed;
    }

    private static PropertyValue OfText(string text)
    {
        if (text.Length > 1 && text[0] == '0' && text[1] != '.')
        {
            return text;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return (double)whole;
        }

        switch (text)
        {
            case "t" or "T" or "true" or "True" or "TRUE":
                return true;
            case "f" or "F" or "false" or "False" or "FALSE":
                return false;
        }

        if (Unusual(text) is { } unusual)
        {
            return unusual;
        }

        if (IsNumber(text) && double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        try
        {
            return PropertyJson.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    // Go reads these whatever the case of their letters.
    private static double? Unusual(string text) => text.ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => null,
    };

    private static bool IsNumber(string text) => text.Length > 0 && text.Any(char.IsAsciiDigit) && text.All(character => char.IsAsciiDigit(character) || character is '.' or '_' or '+' or '-' or 'e' or 'E');
}
