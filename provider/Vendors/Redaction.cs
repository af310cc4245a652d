using System.Text.RegularExpressions;

namespace NumberProvider.Vendors;

/// <summary>Makes texts fit for logs and errors: telephone numbers keep their first three and last two digits, secrets keep nothing.</summary>
public static partial class Redaction
{
    /// <summary>
    /// Masks every run of 7 to 13 digits that stands alone, such as <c>138******11</c>, and mobile numbers written in groups; the values of signatures,
    /// tokens and secrets in queries, headers and JSON; the whole value of an Authorization header; and a text to sign that a gateway repeats. UUIDs stay.
    /// </summary>
    public static string Mask(string text) => NumberOrUuid().Replace(
        Secret().Replace(text, "${name}***"),
        match => match.Groups["number"].Success ? MaskNumber(match.Value) : match.Value);

    /// <summary>Masks one telephone number.</summary>
    public static string MaskNumber(string number) =>
        number.Length <= 5 ? new string('*', number.Length) : $"{number[..3]}{new string('*', number.Length - 5)}{number[^2..]}";

    [GeneratedRegex(
        @"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
            + @"|((?<![0-9A-Za-z_%]|%[0-9A-Fa-f])|(?<=%[0-9A-Fa-f]{2}))(?<number>1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}|[0-9]{7,13})(?![0-9A-Za-z_])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NumberOrUuid();

    [GeneratedRegex(
        @"(?<name>\bAuthorization""?\s*[:=]\s*""?)[^\r\n""]+"
            + @"|(?<name>(Signature|SecurityToken|OIDCToken|x-acs-security-token|access_?key_?secret|secret_?key|sts_?token)""?\s*[:=]\s*""?)[^\s&,;""]+"
            + @"|(?<name>string to sign is:\s*).+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Secret();
}
