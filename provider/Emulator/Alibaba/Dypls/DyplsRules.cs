using System.Globalization;
using System.Text;
using NumberProvider.Emulator.Alibaba.Gateway;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Formats and refusals of the product. Business errors come with HTTP status 200.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3, 6, 9 and 11.</remarks>
internal static class DyplsRules
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const int MaxOutIdBytes = 255;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static ApiError Business(string code, string message) => new(200, code, $"{message}");

    public static ApiError Blank(string said) => Business("isv.INVALID_PARAMETERS", $"{said} can not be blank");

    /// <summary>A parameter that must be there and have a value: the gateway misses it, the product finds it blank (part 11).</summary>
    public static string Mandatory(this ApiCall call, string name, string said) =>
        call.Required(name) is var value && string.IsNullOrWhiteSpace(value) ? throw Blank(said) : value;

    public static string PoolKey(this ApiCall call) => call.Mandatory("PoolKey", "partner code");

    /// <summary>A moment in Beijing time that is more than a minute ahead; zeros may be missing.</summary>
    public static DateTimeOffset ReadExpiration(string text, DateTimeOffset now) =>
        DateTime.TryParseExact(text, [TimeFormat, "yyyy-M-d H:m:s"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && new DateTimeOffset(local, Beijing) > now.AddMinutes(1)
            ? new DateTimeOffset(local, Beijing)
            : throw Business("isv.EXPIRE_DATE_ILLEGAL", "expireDate less than 1 minutes from now");

    public static string Write(DateTimeOffset moment) => moment.ToOffset(Beijing).ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string CheckNumber(string number) =>
        number.Length is < 5 or > 20 || !number.All(char.IsAsciiDigit) ? throw Business("isv.MOBILE_NUMBER_ILLEGAL", "the number is not well formed") : number;

    public static string CheckOutId(string outId) =>
        Encoding.UTF8.GetByteCount(outId) > MaxOutIdBytes ? throw Business("isv.INVALID_PARAMETERS", $"outId over length than {MaxOutIdBytes} bytes") : outId;
}
