using System.Security.Cryptography;
using System.Text;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>The signing scheme <c>ACS3-HMAC-SHA256</c>.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 4.</remarks>
public static class Acs3Signature
{
    /// <summary>The name of the scheme, with which the Authorization header begins.</summary>
    public const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>The text whose hash is signed.</summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="path">The path, <c>/</c> for RPC-style APIs.</param>
    /// <param name="query">The query parameters, decoded.</param>
    /// <param name="signedHeaders">The headers to sign by lower-case name.</param>
    /// <param name="bodyHash">Lower-case hex SHA-256 of the body.</param>
    public static string CanonicalRequest(
        string method, string path, IEnumerable<KeyValuePair<string, string>> query, IReadOnlyDictionary<string, string> signedHeaders, string bodyHash)
    {
        var names = signedHeaders.Keys.Order(StringComparer.Ordinal).ToList();
        var headers = string.Concat(names.Select(name => $"{name}:{signedHeaders[name].Trim()}\n"));
        return string.Join('\n', method, path, PercentEncoding.EncodeSorted(query), headers, string.Join(';', names), bodyHash);
    }

    /// <summary>Signs a canonical request.</summary>
    /// <returns>The signature in lower-case hex.</returns>
    public static string Sign(string secret, string canonicalRequest) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Algorithm}\n{Hash(canonicalRequest)}")));

    /// <summary>Lower-case hex SHA-256 of a text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The value of the Authorization header.</summary>
    public static string Authorization(string accessKeyId, IEnumerable<string> signedHeaders, string signature) =>
        $"{Algorithm} Credential={accessKeyId},SignedHeaders={string.Join(';', signedHeaders.Order(StringComparer.Ordinal))},Signature={signature}";
}
