using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>A request to Alibaba under ACS3-HMAC-SHA256, with each part open to be spoilt (alibaba-openapi sheet, part 4).</summary>
public sealed class Acs3Request(string version, string action, params (string Name, string Value)[] parameters)
{
    public HttpMethod Method { get; set; } = HttpMethod.Post;

    public bool InForm { get; set; }

    /// <summary>A JSON body in place of query and form.</summary>
    public byte[]? Json { get; set; }

    public string Algorithm { get; set; } = "ACS3-HMAC-SHA256";

    public string KeyId { get; set; } = "emulator-access-key";

    public string Secret { get; set; } = "emulator-access-secret";

    public DateTimeOffset Time { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>The text of the date where it is not that of the time.</summary>
    public string? Date { get; set; }

    public string Nonce { get; set; } = Guid.NewGuid().ToString("N");

    public Dictionary<string, string> MoreHeaders { get; } = [];

    public HashSet<string> LeftUnsigned { get; } = [];

    /// <summary>Changes the finished request.</summary>
    public Action<HttpRequestMessage>? Spoil { get; set; }

    public HttpRequestMessage For(Uri server)
    {
        var text = string.Join('&', parameters.OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        var (query, body) = Json is not null ? ("", Encoding.UTF8.GetString(Json)) : InForm ? ("", text) : (text, "");
        var headers = new SortedDictionary<string, string>(MoreHeaders, StringComparer.Ordinal)
        {
            ["host"] = server.Authority,
            ["x-acs-action"] = action,
            ["x-acs-version"] = version,
            ["x-acs-date"] = Date ?? Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = Nonce,
            ["x-acs-content-sha256"] = Hash(body),
        };
        var mediaType = Json is not null ? "application/json" : InForm ? "application/x-www-form-urlencoded" : null;
        if (mediaType is not null)
        {
            headers["content-type"] = mediaType;
        }

        var signed = headers.Where(header => !LeftUnsigned.Contains(header.Key)).ToList();
        var names = string.Join(';', signed.Select(header => header.Key));
        var canonical = $"{Method}\n/\n{query}\n{string.Concat(signed.Select(header => $"{header.Key}:{header.Value}\n"))}\n{names}\n{Hash(body)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{Algorithm}\n{Hash(canonical)}"));

        var request = new HttpRequestMessage(Method, new Uri(server, query.Length > 0 ? $"/?{query}" : "/"));
        if (mediaType is not null)
        {
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(mediaType));
        }

        foreach (var (name, value) in headers.Where(header => header.Key != "content-type"))
        {
            request.Headers.Add(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", $"{Algorithm} Credential={KeyId},SignedHeaders={names},Signature={Convert.ToHexStringLower(signature)}");
        Spoil?.Invoke(request);
        return request;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
