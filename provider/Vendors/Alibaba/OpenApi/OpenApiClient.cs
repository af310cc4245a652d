using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Calls the RPC-style operations of one Alibaba product, signed with <c>ACS3-HMAC-SHA256</c>.</summary>
internal sealed class OpenApiClient(OpenApiProduct product, Uri endpoint, IAlibabaCredentials credentials, RequestSender sender, TimeProvider time)
{
    /// <summary>Above this length the parameters go into a form body, since gateways bound the length of a URL (alibaba-ccc sheet, 6.1).</summary>
    private const int LongestQuery = 4096;

    private TimeSpan _clockOffset = TimeSpan.Zero;

    /// <summary>Makes a call and gives the body of a successful answer.</summary>
    /// <exception cref="VendorException">The gateway or the product refused, or there was no readable answer.</exception>
    public async Task<JsonElement> CallAsync(OpenApiCall call, CancellationToken cancellationToken)
    {
        var description = new CallDescription(product.Name, call.Action, call.IsRead);
        try
        {
            return await sender.SendAsync(description, () => Build(call), Read, cancellationToken);
        }
        catch (VendorException exception) when (exception.Code == "InvalidTimeStamp.Expired" && _clockOffset != TimeSpan.Zero)
        {
            return await sender.SendAsync(description, () => Build(call), Read, cancellationToken);
        }

        JsonElement Read(HttpResponseMessage response, byte[] body)
        {
            var answer = OpenApiAnswer.Read(description, response, body);
            if (answer.Failure is { Code: "InvalidTimeStamp.Expired" } && response.Headers.Date is { } serverTime)
            {
                _clockOffset = serverTime - time.GetUtcNow();
            }

            return answer.Failure is null ? answer.Body : throw new VendorException(answer.Failure);
        }
    }

    private HttpRequestMessage Build(OpenApiCall call)
    {
        var query = PercentEncoding.EncodeSorted(call.Parameters);
        var useForm = query.Length > LongestQuery;
        var body = useForm ? Encoding.UTF8.GetBytes(query) : [];
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, useForm || query.Length == 0 ? "/" : $"/?{query}"))
        {
            // Empty content too: a request without any is sent again by the handler, unasked, when a connection closes before the answer.
            Content = new ByteArrayContent(body),
        };
        var key = credentials.Get();
        var signed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = endpoint.IsDefaultPort ? endpoint.Host : endpoint.Authority,
            ["x-acs-action"] = call.Action,
            ["x-acs-version"] = product.Version,
            ["x-acs-date"] = (time.GetUtcNow() + _clockOffset).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
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
