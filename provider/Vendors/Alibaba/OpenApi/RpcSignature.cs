using System.Security.Cryptography;
using System.Text;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>The older signing scheme, HMAC-SHA1 over all parameters.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 3.</remarks>
public static class RpcSignature
{
    /// <summary>The text that is signed: every parameter, empty ones too, but the signature itself.</summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="parameters">Query and form parameters, decoded.</param>
    public static string StringToSign(string method, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var canonical = PercentEncoding.EncodeSorted(parameters.Where(pair => pair.Key != "Signature"));
        return $"{method}&{PercentEncoding.Encode("/")}&{PercentEncoding.Encode(canonical)}";
    }

    /// <summary>Signs a text.</summary>
    /// <returns>The signature in base64.</returns>
    public static string Sign(string secret, string stringToSign) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret + "&"), Encoding.UTF8.GetBytes(stringToSign)));
}
