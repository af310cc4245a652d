using System.Globalization;

namespace NumberProvider.Protocol.Properties;

/// <summary>Numbers as text the way Pulumi writes them.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 2.4 and 7.2.</remarks>
public static class NumberText
{
    /// <summary>The form in JSON: shortest digits, an exponent only below 1e-6 and from 1e21 on (<c>1e-7</c>, <c>1e+21</c>).</summary>
    public static string ToJson(double value) => Format(value, lowest: -6, highest: 21, exponentDigits: 1);

    /// <summary>The form inside a text: an exponent below 1e-4 and from 1e6 on (<c>1e+06</c>, <c>1.3800001111e+10</c>).</summary>
    public static string ToText(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => Format(value, lowest: -4, highest: 6, exponentDigits: 2),
    };

    private static string Format(double value, int lowest, int highest, int exponentDigits)
    {
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var (digits, exponent) = Shortest(Math.Abs(value));
        var text = exponent < lowest || exponent >= highest
            ? Scientific(digits, exponent, exponentDigits)
            : Plain(digits, exponent);
        return value < 0 ? "-" + text : text;
    }

    private static (string Digits, int Exponent) Shortest(double value)
    {
        var parts = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            var shorter = value.ToString("E" + precision, CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) == value)
            {
                parts = shorter;
                break;
            }
        }

        var split = parts.Split('E');
        return (split[0].Replace(".", "", StringComparison.Ordinal), int.Parse(split[1], CultureInfo.InvariantCulture));
    }

    private static string Plain(string digits, int exponent) => exponent switch
    {
        < 0 => "0." + new string('0', -exponent - 1) + digits,
        _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
        _ => digits[..(exponent + 1)] + "." + digits[(exponent + 1)..],
    };

    private static string Scientific(string digits, int exponent, int exponentDigits)
    {
        var mantissa = digits.Length == 1 ? digits : digits[0] + "." + digits[1..];
        var size = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponentDigits, '0');
        return mantissa + (exponent < 0 ? "e-" : "e+") + size;
    }
}
