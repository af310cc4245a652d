using System.Globalization;
using System.Security.Cryptography;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;
using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Emulator.Alibaba.Gateway;

/// <summary>Verifies both signing schemes and reads the call out of a request.</summary>
/// <remarks>Source: alibaba-openapi sheet, part 10.</remarks>
internal sealed class SignatureCheck(EmulatorKeys keys, SwitchBoard switches, CallMemory memory, TimeProvider time)
{
    private const int RpcSignatureBytes = 20;
    private const int Acs3SignatureDigits = 64;
    private static readonly string[] AlwaysSigned = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];

    public static bool IsAcs3(IncomingRequest request) => request.Header("Authorization")?.StartsWith("ACS3-", StringComparison.Ordinal) == true;

    /// <exception cref="ApiError">The request is not signed as it must be.</exception>
    public ApiCall Verify(IncomingRequest request)
    {
        var (query, body) = (CallParameters.OfQuery(request), CallParameters.OfBody(request));
        if (request.Header("x-acs-bearer-token") is not null || query.Concat(body).Any(pair => pair is { Key: "SignatureType", Value: "BEARERTOKEN" }))
        {
            throw GatewayError.InactiveBearerToken();
        }

        return IsAcs3(request) ? VerifyAcs3(request, request.Header("Authorization")!, query, body) : VerifyRpc(request, query, body);
    }

    private ApiCall VerifyRpc(IncomingRequest request, List<KeyValuePair<string, string>> query, List<KeyValuePair<string, string>> body)
    {
        var byName = Unique(query, body);
        string Common(string name) => byName.GetValueOrDefault(name) ?? throw GatewayError.Missing(name);
        var key = Key(Common("AccessKeyId"), byName.GetValueOrDefault("SecurityToken"));
        if (Common("SignatureMethod") != "HMAC-SHA1")
        {
            throw GatewayError.SignatureMethod();
        }

        _ = Common("SignatureVersion");
        CheckFormat(byName.GetValueOrDefault("Format"));
        CheckTime(Common("Timestamp"));
        var stringToSign = RpcSignature.StringToSign(request.Method, query.Concat(body));
        var (given, nonce) = (Common("Signature"), Common("SignatureNonce"));
        InOrder(key, nonce, () =>
        {
            if (!Convert.TryFromBase64String(given, new byte[given.Length], out var length) || length != RpcSignatureBytes)
            {
                throw GatewayError.Incomplete($"server string to sign is:{stringToSign}");
            }

            CheckSignature(given, RpcSignature.Sign(key.AccessKeySecret, stringToSign), stringToSign);
        });
        return Call(request, key, Common("Action"), Common("Version"), byName);
    }

    private ApiCall VerifyAcs3(
        IncomingRequest request, string authorization, List<KeyValuePair<string, string>> query, List<KeyValuePair<string, string>> body)
    {
        if (authorization.Split(' ')[0] != Acs3Signature.Algorithm)
        {
            throw GatewayError.SignatureMethod();
        }

        var parts = authorization[(authorization.IndexOf(' ') + 1)..].Split(',').Select(part => part.Trim().Split('=', 2))
            .Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1], StringComparer.Ordinal);
        string Part(string name) => parts[name].ToList() is [var only] ? only : throw GatewayError.Incomplete($"The Authorization header has not one {name}.");
        var (credential, list, signature) = (Part("Credential"), Part("SignedHeaders"), Part("Signature"));
        var key = Key(credential, request.Header("x-acs-security-token"));
        string Header(string name) => request.Header(name) ?? throw GatewayError.Missing(name);
        CheckTime(Header("x-acs-date"));
        var names = list.Split(';');
        InOrder(key, Header("x-acs-signature-nonce"), () =>
        {
            if (signature.Length != Acs3SignatureDigits || !signature.All(char.IsAsciiHexDigit))
            {
                throw GatewayError.Incomplete("The signature is not a SHA-256.");
            }

            var bodyHash = Convert.ToHexStringLower(SHA256.HashData(request.Body));
            var others = switches.Is(GatewaySwitches.UnsignedHeaders, "accepted") ? [] : request.Http.Headers.Keys.Select(name => name.ToLowerInvariant());
            if (AlwaysSigned.Concat(others.Where(name => name.StartsWith("x-acs-", StringComparison.Ordinal))).FirstOrDefault(name => !names.Contains(name)) is { } unsigned)
            {
                throw Mismatch($"{unsigned} is not signed");
            }

            if (names.Distinct(StringComparer.Ordinal).Count() < names.Length || bodyHash != Header("x-acs-content-sha256"))
            {
                throw Mismatch("a header is listed twice, or x-acs-content-sha256 does not fit the body");
            }

            var headers = names.ToDictionary(name => name, Header, StringComparer.Ordinal);
            var canonical = Acs3Signature.CanonicalRequest(request.Method, request.RawPath, query, headers, bodyHash);
            CheckSignature(signature, Acs3Signature.Sign(key.AccessKeySecret, canonical), canonical);
        });
        return Call(request, key, Header("x-acs-action"), Header("x-acs-version"), Unique(query, body));
    }

    private ApiCall Call(IncomingRequest request, EmulatorKey key, string action, string version, Dictionary<string, string> parameters) =>
        new(action, version, parameters, switches) { Key = key, FailingItems = request.FailingItems, Chance = memory.Chance };

    private Dictionary<string, string> Unique(List<KeyValuePair<string, string>> query, List<KeyValuePair<string, string>> body)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in query.Concat(body))
        {
            if (!byName.TryAdd(name, value) && switches.Is(GatewaySwitches.DuplicateParameter, "refused"))
            {
                throw GatewayError.Twice(name);
            }
        }

        return byName;
    }

    private EmulatorKey Key(string id, string? token)
    {
        var status = int.Parse(switches[GatewaySwitches.TokenStatus], CultureInfo.InvariantCulture);
        var key = keys.Alibaba.FirstOrDefault(key => key.AccessKeyId == id)
            ?? throw GatewayError.UnknownKey(int.Parse(switches[GatewaySwitches.UnknownKeyStatus], CultureInfo.InvariantCulture));
        if (key.Inactive)
        {
            throw GatewayError.InactiveKey();
        }

        if (string.IsNullOrEmpty(token) ? key.SecurityToken is not null : token != key.SecurityToken && keys.Alibaba.Any(other => other.SecurityToken == token))
        {
            throw GatewayError.Token(status, "MismatchWithAccessKey");
        }

        if (!string.IsNullOrEmpty(token) && token != key.SecurityToken)
        {
            throw GatewayError.Token(status, "Malformed");
        }

        return key.SecurityTokenExpires <= time.GetUtcNow() ? throw GatewayError.Token(status, "Expired") : key;
    }

    private static void CheckFormat(string? format)
    {
        if (!string.IsNullOrEmpty(format) && !format.Equals("JSON", StringComparison.OrdinalIgnoreCase) && !format.Equals("XML", StringComparison.OrdinalIgnoreCase))
        {
            throw GatewayError.Format();
        }
    }

    private void CheckTime(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent))
        {
            throw GatewayError.TimeFormat();
        }

        if ((time.GetUtcNow() - sent).Duration() > TimeSpan.FromMinutes(switches.Number(GatewaySwitches.TimeWindow)))
        {
            throw GatewayError.TimeExpired();
        }
    }

    /// <summary>Looks at nonce and signature. A refused request does not use its nonce up.</summary>
    private void InOrder(EmulatorKey key, string nonce, Action checkSignature)
    {
        var used = $"{(switches.Is(GatewaySwitches.NonceScope, "key") ? key.AccessKeyId : "")}\n{nonce}";
        var window = TimeSpan.FromMinutes(switches.Number(GatewaySwitches.NonceMemory));
        if (switches.Is(GatewaySwitches.CheckOrder, "nonce-first") && memory.HasNonce(used, window))
        {
            throw GatewayError.NonceUsed();
        }

        checkSignature();
        if (!memory.TryKeepNonce(used, window))
        {
            throw GatewayError.NonceUsed();
        }
    }

    private void CheckSignature(string given, string expected, string stringToSign)
    {
        if (given != expected)
        {
            throw Mismatch(stringToSign);
        }
    }

    private ApiError Mismatch(string serverString) =>
        GatewayError.Mismatch(int.Parse(switches[GatewaySwitches.SignatureStatus], CultureInfo.InvariantCulture), serverString);
}
