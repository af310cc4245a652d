using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Calls the RPC-style operations of one Alibaba product, signed with <c>ACS3-HMAC-SHA256</c>.</summary>
internal sealed class OpenApiClient(OpenApiProduct product, Uri endpoint, IAlibabaCredentials credentials, RequestSender sender, TimeProvider time)
{
    /// <summary>Above this length the parameters go into a form body, since gateways bound the length of a URL (alibaba-ccc sheet, 6.1).</summary>
    private const int LongestQuery = 4096;

    private const string KeyIsExpired = "InvalidSecurityToken.Expired";

    private readonly OpenApiCaller _caller = new(product, sender, time);

    /// <summary>Makes a call and gives the body of a successful answer.</summary>
    /// <exception cref="VendorException">The gateway or the product refused, there was no readable answer, or there is no key.</exception>
    /// <remarks>A key that the vendor calls expired is fetched anew, once (alibaba-openapi sheet, 5.2).</remarks>
    public async Task<JsonElement> CallAsync(OpenApiCall call, CancellationToken cancellationToken)
    {
        AlibabaKey? used = null;
        Task<JsonElement> SendAsync() => _caller.CallAsync(call.Action, call.IsRead, async attempt => Build(call, used = await credentials.GetAsync(attempt)), cancellationToken);
        try
        {
            return await SendAsync();
        }
        catch (VendorException exception) when (exception.Code == KeyIsExpired && used is not null && credentials.Discard(used))
        {
            return await SendAsync();
        }
    }

    private HttpRequestMessage Build(OpenApiCall call, AlibabaKey key)
    {
        var query = PercentEncoding.EncodeSorted(call.Parameters);
        var useForm = query.Length > LongestQuery;
        var body = useForm ? Encoding.UTF8.GetBytes(query) : [];
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, useForm || query.Length == 0 ? "/" : $"/?{query}"))
        {
            // Empty content too: a request without any is sent again by the handler, unasked, when a connection closes before the answer.
            Content = new ByteArrayContent(body),
        };
        var signed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = endpoint.IsDefaultPort ? endpoint.Host : endpoint.Authority,
            ["x-acs-action"] = call.Action,
            ["x-acs-version"] = product.Version,
            ["x-acs-date"] = _caller.Timestamp,
            ["x-acs-signature-nonce"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["x-acs-content-sha256"] = Convert.ToHexStringLower(SHA256.HashData(body)),
        };
        if (key.SecurityToken is { } token)
        {
            signed["x-acs-accesskey-id"] = key.AccessKeyId;
            signed["x-acs-security-token"] = token;
        }

        if (useForm)
        {
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            signed["content-type"] = "application/x-www-form-urlencoded";
        }

        var canonical = Acs3Signature.CanonicalRequest("POST", "/", useForm ? [] : call.Parameters, signed, signed["x-acs-content-sha256"]);
        foreach (var (name, value) in signed.Where(header => header.Key.StartsWith("x-acs-", StringComparison.Ordinal)))
        {
            request.Headers.Add(name, value);
        }

        request.Headers.Host = signed["host"];
        request.Headers.Accept.ParseAdd("application/json");
        var signature = Acs3Signature.Sign(key.AccessKeySecret, canonical);
        request.Headers.TryAddWithoutValidation("Authorization", Acs3Signature.Authorization(key.AccessKeyId, signed.Keys, signature));
        return request;
    }
}
