using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Verifies both signing schemes and reads the call out of a request.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 10.</remarks>
internal sealed class SignatureCheck(EmulatorKeys keys, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly string[] AlwaysSigned = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];
    private readonly Dictionary<string, DateTimeOffset> _nonces = new(StringComparer.Ordinal);

    /// <exception cref="ApiError">The request is not signed as it must be.</exception>
    public ApiCall Verify(IncomingRequest request)
    {
        var parameters = ReadParameters(request);
        return IsAcs3(request) ? VerifyAcs3(request, request.Header("Authorization")!, parameters) : VerifyRpc(request, parameters);
    }

    /// <summary>The operation that a request names, before anything is verified.</summary>
    public static (string Version, string Action) OperationOf(IncomingRequest request)
    {
        if (IsAcs3(request))
        {
            return (request.Header("x-acs-version") ?? "", request.Header("x-acs-action") ?? "");
        }

        var parameters = ReadParameters(request);
        string Value(string name) => parameters.Find(pair => pair.Key == name).Value ?? "";
        return (Value("Version"), Value("Action"));
    }

    private static bool IsAcs3(IncomingRequest request) => request.Header("Authorization")?.StartsWith("ACS3-", StringComparison.Ordinal) == true;

    private static List<KeyValuePair<string, string>> ReadParameters(IncomingRequest request)
    {
        var query = Pairs(QueryHelpers.ParseQuery(request.Http.QueryString.Value));
        return request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? [.. query, .. Pairs(QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(request.Body)))]
            : [.. query];
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> parsed) =>
        parsed.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));

    private ApiCall VerifyRpc(IncomingRequest request, List<KeyValuePair<string, string>> parameters)
    {
        var byName = Unique(parameters);
        string Common(string name) => byName.GetValueOrDefault(name) ?? throw ApiError.Missing(name);
        CheckKey(Common("AccessKeyId"), byName.GetValueOrDefault("SecurityToken"));
        if (Common("SignatureMethod") != "HMAC-SHA1")
        {
            throw new ApiError(400, "InvalidSignatureMethod", $"Specified signature method is not supported.");
        }

        CheckTime(Common("Timestamp"));
        var stringToSign = RpcSignature.StringToSign(request.Method, parameters);
        CheckSignature(Common("Signature"), RpcSignature.Sign(keys.AccessKeySecret, stringToSign), stringToSign);
        CheckNonce(Common("SignatureNonce"));
        return new ApiCall(Common("Action"), Common("Version"), byName);
    }

    private ApiCall VerifyAcs3(IncomingRequest request, string authorization, List<KeyValuePair<string, string>> parameters)
    {
        if (authorization.Split(' ')[0] != Acs3Signature.Algorithm)
        {
            throw new ApiError(400, "InvalidSignatureMethod", $"Specified signature method is not supported.");
        }

        var parts = authorization[(authorization.IndexOf(' ') + 1)..].Split(',').Select(part => part.Trim().Split('=', 2))
            .Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1], StringComparer.Ordinal);
        string Part(string name) => parts[name].ToList() is [var only] ? only : throw new ApiError(400, "IncompleteSignature", $"The Authorization header has not one {name}.");
        var (credential, list, signature) = (Part("Credential"), Part("SignedHeaders"), Part("Signature"));
        CheckKey(credential, request.Header("x-acs-security-token"));
        string Header(string name) => request.Header(name) ?? throw ApiError.Missing(name);
        CheckTime(Header("x-acs-date"));
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(request.Body));
        var names = list.Split(';');
        var unsigned = AlwaysSigned.Concat(request.Http.Headers.Keys.Select(name => name.ToLowerInvariant()).Where(name => name.StartsWith("x-acs-", StringComparison.Ordinal)))
            .FirstOrDefault(name => !names.Contains(name));
        if (unsigned is not null)
        {
            throw Mismatch($"{unsigned} is not signed");
        }

        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length || bodyHash != Header("x-acs-content-sha256"))
        {
            throw Mismatch("a header is listed twice, or x-acs-content-sha256 does not fit the body");
        }

        var headers = names.ToDictionary(name => name, Header, StringComparer.Ordinal);
        var query = QueryHelpers.ParseQuery(request.Http.QueryString.Value);
        var canonical = Acs3Signature.CanonicalRequest(request.Method, request.RawPath, Pairs(query), headers, bodyHash);
        CheckSignature(signature, Acs3Signature.Sign(keys.AccessKeySecret, canonical), canonical);
        CheckNonce(Header("x-acs-signature-nonce"));
        return new ApiCall(Header("x-acs-action"), Header("x-acs-version"), Unique(parameters));
    }

    private static Dictionary<string, string> Unique(List<KeyValuePair<string, string>> parameters)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (!byName.TryAdd(name, value))
            {
                throw new ApiError(400, "InvalidParameter", $"The parameter {name} is given more than once.");
            }
        }

        return byName;
    }

    private void CheckKey(string id, string? token)
    {
        if (id != keys.AccessKeyId)
        {
            throw new ApiError(404, "InvalidAccessKeyId.NotFound", $"Specified access key is not found.");
        }

        if (keys.SecurityToken is { } expected && token != expected)
        {
            throw new ApiError(400, token is null ? "InvalidSecurityToken.MismatchWithAccessKey" : "InvalidSecurityToken.Malformed", $"Specified SecurityToken is not valid.");
        }
    }

    private void CheckTime(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent))
        {
            throw new ApiError(400, "InvalidTimeStamp.Format", $"Specified time stamp or date value is not well formatted.");
        }

        if ((time.GetUtcNow() - sent).Duration() > Window)
        {
            throw new ApiError(400, "InvalidTimeStamp.Expired", $"Specified time stamp or date value is expired.");
        }
    }

    private void CheckNonce(string nonce)
    {
        var now = time.GetUtcNow();
        lock (_nonces)
        {
            foreach (var old in _nonces.Where(seen => now - seen.Value > Window).Select(seen => seen.Key).ToList())
            {
                _nonces.Remove(old);
            }

            if (!_nonces.TryAdd(nonce, now))
            {
                throw new ApiError(400, "SignatureNonceUsed", $"Specified signature nonce was used already.");
            }
        }
    }

    private static void CheckSignature(string given, string expected, string stringToSign)
    {
        if (given != expected)
        {
            throw Mismatch(stringToSign);
        }
    }

    private static ApiError Mismatch(string serverString) =>
        new(400, "SignatureDoesNotMatch", $"Specified signature is not matched with our calculation. server string to sign is:{serverString}");
}
