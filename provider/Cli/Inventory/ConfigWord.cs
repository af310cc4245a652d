using System.Text.Json;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Inventory;

/// <summary>Texts in a stack's configuration: a program takes what looks like a number for one, unless quotes stand inside the value.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.5.</remarks>
internal static class ConfigWord
{
    private static readonly string[] Words = ["t", "f", "true", "false", "null", "inf", "infinity", "nan"];

    /// <summary>The value that a program reads as this text.</summary>
    public static string Of(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) ? text : PropertyJson.Quote(text);

    /// <summary>The text that a program reads in a value: the one inside its quotes, if it has them.</summary>
    public static string Meaning(string value)
    {
        if (value is not ['"', .., '"'])
        {
            return value;
        }

        try
        {
            return PropertyJson.Parse(value) is PropertyText text ? text.Value : value;
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
