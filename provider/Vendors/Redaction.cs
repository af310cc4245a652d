using System.Text.RegularExpressions;

namespace NumberProvider.Vendors;

/// <summary>Makes texts fit for logs and errors: telephone numbers keep their first three and last two digits.</summary>
public static partial class Redaction
{
    /// <summary>Masks every run of 7 to 13 digits that stands alone, such as <c>138******11</c>.</summary>
    public static string Mask(string text) => Number().Replace(text, match => MaskNumber(match.Value));

    /// <summary>Masks one telephone number.</summary>
    public static string MaskNumber(string number) =>
        number.Length <= 5 ? new string('*', number.Length) : $"{number[..3]}{new string('*', number.Length - 5)}{number[^2..]}";

    [GeneratedRegex(@"(?<![\w-])\d{7,13}(?![\w-])")]
    private static partial Regex Number();
}
