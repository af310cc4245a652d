using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>The signing scheme <c>auth-v2</c> of Huawei's CEC.</summary>
/// <remarks>Source: huawei-isales sheet, part 8.</remarks>
/// <param name="accessKey">The access key.</param>
/// <param name="secretKey">The secret key.</param>
/// <param name="emptyQueryLine">Whether a request without query parameters has an empty line in their place: installations differ (sheet 8.4).</param>
public sealed class AuthV2Signature(string accessKey, string secretKey, bool emptyQueryLine)
{
    /// <summary>The value of the Authorization header.</summary>
    /// <param name="time">When the request is made.</param>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="path">The path without the query.</param>
    /// <param name="query">The query parameters, decoded.</param>
    /// <param name="headers">The headers to sign by lower-case name; <c>host</c> must be among them.</param>
    /// <param name="body">The body exactly as sent; empty for none.</param>
    public string Authorization(
        DateTimeOffset time,
        string method,
        string path,
        IReadOnlyCollection<KeyValuePair<string, string>> query,
        IReadOnlyDictionary<string, string> headers,
        string body)
    {
        var stamp = time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var prefix = $"auth-v2/{accessKey}/{stamp}/{string.Join(';', headers.Keys.Order(StringComparer.Ordinal))}";
        return $"{prefix}/{Hmac(Hmac(secretKey, prefix), Canonical(method, path, query, headers, body))}";
    }

    private string Canonical(
        string method, string path, IReadOnlyCollection<KeyValuePair<string, string>> query, IReadOnlyDictionary<string, string> headers, string body)
    {
        var lines = new List<string> { method, path };
        if (query.Count > 0 || emptyQueryLine)
        {
            lines.Add(string.Join('&', query.Select(pair => Pair(pair, '=')).Order(StringComparer.Ordinal)));
        }

        lines.Add(string.Join(';', headers.Keys.Order(StringComparer.Ordinal)));
        lines.AddRange(headers.Select(pair => Pair(new(pair.Key, pair.Value.Trim()), ':')).Order(StringComparer.Ordinal));
        lines.Add(PercentEncoding.Encode(body));
        return string.Join('\n', lines);
    }

    private static string Pair(KeyValuePair<string, string> pair, char separator) =>
        $"{PercentEncoding.Encode(pair.Key)}{separator}{PercentEncoding.Encode(pair.Value)}";

    private static string Hmac(string key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
