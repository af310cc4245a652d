using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Emulator.Huawei;

/// <summary>Verifies <c>auth-v2</c> with whatever list of headers was signed and with both forms of time.</summary>
/// <remarks>Source: huawei-isales sheet, part 8.</remarks>
internal sealed class AuthV2Check(EmulatorKeys keys, SwitchBoard switches, TimeProvider time)
{
    private static readonly string[] TimeFormats = ["yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ"];

    public bool IsSigned(IncomingRequest request)
    {
        if (request.Header("Authorization")?.Split('/') is not ["auth-v2", var accessKey, var stamp, var list, var signature] || accessKey != keys.ISalesAccessKey)
        {
            return false;
        }

        var names = list.Split(';');
        return DateTimeOffset.TryParseExact(stamp, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            && (time.GetUtcNow() - sent).Duration() <= TimeSpan.FromMinutes(switches.Number(ISalesSwitches.TimeWindow))
            && names.Contains("host")
            && names.SequenceEqual(names.Distinct().Order(StringComparer.Ordinal))
            && Array.TrueForAll(names, name => request.Header(name) is not null)
            && signature == Hmac(Hmac(keys.ISalesSecretKey, $"auth-v2/{accessKey}/{stamp}/{list}"), Canonical(request, names));
    }

    private string Canonical(IncomingRequest request, string[] names)
    {
        var query = WirePairs.Read(request.Http.QueryString.Value).ConvertAll(pair => Pair(pair.Key, '=', pair.Value));
        string[] queryLine = query.Count > 0 || switches.Is(ISalesSwitches.EmptyQueryLine, "empty") ? [string.Join('&', query.Order(StringComparer.Ordinal))] : [];
        var headers = names.Select(name => Pair(name, ':', Signed(request, name).Trim())).Order(StringComparer.Ordinal);
        var body = request.Method == "DELETE" && switches.Is(ISalesSwitches.DeleteBody, "unsigned") ? "" : PercentEncoding.Encode(Encoding.UTF8.GetString(request.Body));
        return string.Join('\n', [request.Method, request.RawPath, .. queryLine, string.Join(';', names), .. headers, body]);
    }

    private string Signed(IncomingRequest request, string header) => header == "host" && switches.Is(ISalesSwitches.SignedHost, "bare")
        ? request.Http.Host.Host
        : request.Header(header)!;

    private static string Pair(string name, char separator, string value) => $"{PercentEncoding.Encode(name)}{separator}{PercentEncoding.Encode(value)}";

    private static string Hmac(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
