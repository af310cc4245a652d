using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A text: a name, an identifier, a telephone number.</summary>
/// <remarks>
/// Digits without quotes reach a provider as a number, whose leading zeros and form are lost. A number is taken in place of a text only where
/// no digit can have been lost: 11 digits of a mobile number, which stack configuration always delivers so.
/// </remarks>
public sealed partial record TextSpec : ValueSpec
{
    /// <summary>The form of the text; null for any.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The form in words, for messages and the documentation.</summary>
    public string Form { get; init; } = "a text";

    /// <summary>The most bytes in UTF-8; null for no limit.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>The values that are allowed; empty for any.</summary>
    public IReadOnlyList<EnumValue> Values { get; init; } = [];

    /// <summary>The name of the enum in the schema; null when <see cref="Values"/> is empty.</summary>
    public string? EnumName { get; init; }

    /// <summary>Says what looks wrong about a text that is right in form; null from it when nothing does.</summary>
    public Func<string, string?>? Doubt { get; init; }

    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is PropertyNumber { Value: var number } && Mobile().IsMatch(number.ToString("R", CultureInfo.InvariantCulture)))
        {
            value = number.ToString("R", CultureInfo.InvariantCulture);
        }

        switch (value)
        {
            case PropertyText { Value: var text }:
                CheckText(path, text, report);
                break;
            case PropertyNumber given:
                report.Add(path, $"must be {Form}, but {NumberText.ToJson(given.Value)} arrived as a number, and digits may have been lost. {Remedies}");
                break;
            default:
                report.Add(path, $"must be {Form}; got {Describe.Kind(value)}.");
                break;
        }

        return value;
    }

    private const string Remedies =
        "In YAML put it in quotes: without them 02160664656 is read as the octal 298019246. "
        + "In stack configuration put quotes inside the value: pulumi config set line '\"4008001234\"'.";

    private void CheckText(PropertyPath path, string text, CheckReport report)
    {
        if (Values.Count > 0)
        {
            if (!Values.Any(allowed => allowed.Value == text))
            {
                report.Add(path, $"must be one of {string.Join(", ", Values.Select(allowed => allowed.Value))}; got '{report.Show(text)}'.");
            }
        }
        else if (text.Length == 0)
        {
            report.Add(path, $"must be {Form}; it is empty.");
        }
        else if (Pattern is not null && !Pattern.IsMatch(text))
        {
            report.Add(path, $"must be {Form}; got '{report.Show(text)}'.");
        }
        else if (MaxBytes is { } most && Encoding.UTF8.GetByteCount(text) > most)
        {
            report.Add(path, $"must have at most {most} bytes in UTF-8; it has {Encoding.UTF8.GetByteCount(text)}.");
        }
        else if (Doubt?.Invoke(text) is { } doubt)
        {
            report.Warn(path, $"'{report.Show(text)}' {doubt}");
        }
    }

    [GeneratedRegex(@"^1[3-9]\d{9}$")]
    private static partial Regex Mobile();
}
