using System.Globalization;

namespace NumberProvider.Vendors.Alibaba.Dypls;

/// <summary>Times as number privacy writes them: <c>yyyy-MM-dd HH:mm:ss</c> in UTC+08:00, without daylight saving time.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 9.</remarks>
public static class DyplsTime
{
    /// <summary>The form in requests and answers.</summary>
    public const string Format = "yyyy-MM-dd HH:mm:ss";

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Reads a time; null when the text is not one.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTime.TryParseExact(text, [Format, "yyyy-M-d H:m:s"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, Offset)
            : null;

    /// <summary>Writes a time.</summary>
    public static string ToText(DateTimeOffset time) => time.ToOffset(Offset).ToString(Format, CultureInfo.InvariantCulture);
}
