using System.Globalization;
using System.Text;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>Formats and refusals of the product. Business errors come with HTTP status 200.</summary>
/// <remarks>Source: alibaba-dypls sheet, parts 3, 6, 9, 11 and 12.</remarks>
internal static class DyplsRules
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const int MaxOutIdBytes = 255;

    /// <summary>The documented calls a second, by operation.</summary>
    public static IReadOnlyDictionary<string, double> Quotas { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["BindAxnExtension"] = 5000,
        ["BindAxb"] = 5000,
        ["BindAxn"] = 5000,
        ["BindAxg"] = 5000,
        ["UnbindSubscription"] = 5000,
        ["UpdateSubscription"] = 10000,
        ["QuerySubscriptionDetail"] = 1000,
        ["QuerySubsId"] = 1000,
        ["QuerySecretNoDetail"] = 1000,
        ["LockSecretNo"] = 500,
        ["UnlockSecretNo"] = 500,
    };

    public static ApiError Business(string code, string message) => new(200, code, $"{message}");

    public static ApiError Invalid(string message) => Business("isv.INVALID_PARAMETERS", message);

    public static ApiError Illegal(string message) => Business("isv.ILLEGAL_ARGUMENT", message);

    public static ApiError Blank(string said) => Invalid($"{said} can not be blank");

    /// <summary>A parameter that must be there and have a value: the gateway misses it, the product finds it blank (part 11).</summary>
    public static string Mandatory(this ApiCall call, string name, string said) =>
        call.Given(name) is var value && string.IsNullOrWhiteSpace(value) ? throw Blank(said) : value;

    /// <summary>A parameter that must be there; blank where the product, and not the gateway, is to miss it.</summary>
    public static string Given(this ApiCall call, string name) =>
        call.Switches.Is(DyplsSwitches.MissingParameter, "product") ? call.Text(name) : call.Required(name);

    public static PrivatePool Pool(this NumberPrivacy privacy, ApiCall call) => privacy.PoolOrNull(call) ?? throw Business("isv.POOLKEY_NOT_EXISTS", "pool key does not exist");

    /// <summary>The pool that a call names, in an account that is in order.</summary>
    public static PrivatePool? PoolOrNull(this NumberPrivacy privacy, ApiCall call)
    {
        var key = call.Mandatory("PoolKey", "partner code");
        privacy.CheckAccount();
        return privacy.Pool(key) is { Closed: true } ? throw Business("isv.PARTNER_IS_CLOSED", "the partner is closed") : privacy.Pool(key);
    }

    public static void CheckAccount(this NumberPrivacy privacy)
    {
        if (privacy.AccountTrouble is { } code)
        {
            throw Business(code, code);
        }
    }

    /// <summary>A number of a pool that a call names.</summary>
    public static PrivateNumber Find(this PrivatePool pool, ApiCall call, string name, string said) => pool.Find(call.Mandatory(name, said)) switch
    {
        { UsedByOthers: true } => throw Business("isv.NO_USED_BY_OTHERS", "the number is used by another business"),
        null => throw Business("isv.NO_NOT_EXIST", "number does not exist"),
        var number => number,
    };

    public static bool Flag(ApiCall call, string name, bool otherwise) => call.Text(name) is { Length: > 0 } text
        ? bool.TryParse(text, out var flag) && (call.Switches.Is(DyplsSwitches.Booleans, "any-case") || text is "true" or "false") ? flag : throw Illegal($"{name} is true or false")
        : otherwise;

    /// <summary>A moment in the product's zone that is more than a minute ahead; zeros may be missing.</summary>
    public static DateTimeOffset ReadExpiration(string text, DateTimeOffset now, SwitchBoard switches)
    {
        string[] formats = switches.Is(DyplsSwitches.TimePadding, "lenient") ? [TimeFormat, "yyyy-M-d H:m:s"] : [TimeFormat];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year > 1
            && new DateTimeOffset(local, Zone(switches)) is var moment
            && moment > now.AddMinutes(1)
                ? moment
                : throw Business("isv.EXPIRE_DATE_ILLEGAL", "expireDate less than 1 minutes from now");
    }

    public static string Write(DateTimeOffset moment, SwitchBoard switches) => moment.ToOffset(Zone(switches)).ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string CheckNumber(string number) =>
        number.Length is < 5 or > 20 || !number.All(char.IsAsciiDigit) ? throw Business("isv.MOBILE_NUMBER_ILLEGAL", "the number is not well formed") : number;

    public static string CheckOutId(string outId) => CheckBytes(outId, "outId", MaxOutIdBytes);

    public static string CheckBytes(string text, string said, int most) =>
        Encoding.UTF8.GetByteCount(text) > most ? throw Invalid($"{said} over length than {most} bytes") : text;

    private static TimeSpan Zone(SwitchBoard switches) => TimeSpan.FromHours(Math.Min(switches.Number(DyplsSwitches.UtcOffset), 14));
}
