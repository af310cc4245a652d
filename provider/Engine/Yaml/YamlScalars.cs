using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using NumberProvider.Protocol.Properties;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Yaml;

/// <summary>What an unquoted word means: Pulumi reads YAML as Go's library does, where <c>02160664656</c> is the octal 298019246.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.1.</remarks>
internal static partial class YamlScalars
{
    public static PropertyValue Resolve(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        return node.Style != ScalarStyle.Plain || node.Tag == "tag:yaml.org,2002:str" ? text : ResolvePlain(text);
    }

    public static PropertyValue ResolvePlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PropertyNull.Instance,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ => Number(text) is { } number ? number : text,
    };

    private static double? Number(string text)
    {
        if (!(char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.'))
        {
            return null;
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return Whole(plain) ?? (Decimal().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null);
    }

    private static double? Whole(string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = text.TrimStart('+', '-');
        if (digits.Length == 0 || text.Length - digits.Length > 1)
        {
            return null;
        }

        BigInteger? value = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => FromDigits(hex, 16),
            ['0', 'o' or 'O', .. var octal] => FromDigits(octal, 8),
            ['0', 'b' or 'B', .. var binary] => FromDigits(binary, 2),
            ['0', _, ..] => FromDigits(digits[1..], 8),
            _ => FromDigits(digits, 10),
        };
        return value is { } whole && whole <= ulong.MaxValue ? (double)(isNegative ? -whole : whole) : null;
    }

    private static BigInteger? FromDigits(string digits, int radix)
    {
        BigInteger value = 0;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix)
            {
                return null;
            }

            value = (value * radix) + worth;
        }

        return digits.Length > 0 ? value : null;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Decimal();
}
