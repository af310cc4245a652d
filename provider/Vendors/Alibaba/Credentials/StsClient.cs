using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>The service that gives temporary keys to those who may play a role.</summary>
/// <remarks>Its calls are signed in the older way, as the vendor's own tools do; with a web identity, not at all (alibaba-openapi sheet, 7.4).</remarks>
internal sealed class StsClient(HttpMessageInvoker http, Uri endpoint, TimeProvider time)
{
    // No repetitions here: the call that needs the key is repeated, and asks again.
    private static readonly RequestsOptions Once = new() { Timeout = TimeSpan.FromSeconds(10), MaxRetries = 0 };

    private readonly OpenApiCaller _caller = new(new("Alibaba Cloud STS", "2015-04-01", SaysOk: false), new RequestSender(http, Once, time), time);

    /// <summary>Plays a role with the key of somebody who may.</summary>
    public Task<TemporaryKey> AssumeRoleAsync(IAlibabaCredentials source, AssumedRole role, CancellationToken cancellationToken) =>
        CallAsync("AssumeRole", source, Form(role), cancellationToken);

    /// <summary>Plays a role with a web identity.</summary>
    public Task<TemporaryKey> AssumeRoleWithOidcAsync(string providerArn, string token, AssumedRole role, CancellationToken cancellationToken) =>
        CallAsync("AssumeRoleWithOIDC", source: null, [.. Form(role), new("OIDCProviderArn", providerArn), new("OIDCToken", token)], cancellationToken);

    private static List<KeyValuePair<string, string>> Form(AssumedRole role)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("RoleArn", role.RoleArn),
            new("RoleSessionName", role.SessionName),
            new("DurationSeconds", role.DurationSeconds.ToString(CultureInfo.InvariantCulture)),
        ];
        if (role.Policy is { } policy)
        {
            form.Add(new("Policy", policy));
        }

        if (role.ExternalId is { } externalId)
        {
            form.Add(new("ExternalId", externalId));
        }

        return form;
    }

    private async Task<TemporaryKey> CallAsync(
        string action, IAlibabaCredentials? source, List<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        var body = await _caller.CallAsync(
            action, isRead: true, async attempt => Build(action, source is null ? null : await source.GetAsync(attempt), form), cancellationToken);
        return KeyAnswer.Read(body.Member("Credentials") ?? default, new CallDescription(_caller.Product.Name, action, IsRead: true));
    }

    private HttpRequestMessage Build(string action, AlibabaKey? key, List<KeyValuePair<string, string>> form)
    {
        List<KeyValuePair<string, string>> query =
        [
            new("Action", action),
            new("Version", _caller.Product.Version),
            new("Format", "JSON"),
            new("Timestamp", _caller.Timestamp),
            new("SignatureNonce", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
        ];
        if (key is not null)
        {
            query.AddRange([new("AccessKeyId", key.AccessKeyId), new("SignatureMethod", "HMAC-SHA1"), new("SignatureVersion", "1.0")]);
            if (key.SecurityToken is { } token)
            {
                query.Add(new("SecurityToken", token));
            }

            query.Add(new("Signature", RpcSignature.Sign(key.AccessKeySecret, RpcSignature.StringToSign("POST", [.. query, .. form]))));
        }

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(PercentEncoding.EncodeSorted(form)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, $"/?{PercentEncoding.EncodeSorted(query)}")) { Content = content };
    }
}
