using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>A request to CC-iSales under auth-v2, with each part open to be spoilt (huawei-isales sheet, part 8).</summary>
public sealed class AuthV2Request(HttpMethod method, string path, string? body = null)
{
    private const string MediaType = "application/json; charset=UTF-8";

    public string AccessKey { get; set; } = "emulator-isales-key";

    public string SecretKey { get; set; } = "emulator-isales-secret";

    public DateTimeOffset Time { get; set; } = DateTimeOffset.UtcNow;

    public string TimeFormat { get; set; } = "yyyy-MM-ddTHH:mm:ssZ";

    public string[] SignedHeaders { get; set; } = ["host"];

    public bool EmptyQueryLine { get; set; }

    /// <summary>Changes the finished request.</summary>
    public Action<HttpRequestMessage>? Spoil { get; set; }

    public HttpRequestMessage For(Uri server)
    {
        var uri = new Uri(server, path);
        var headers = new Dictionary<string, string> { ["host"] = server.Authority };
        var request = new HttpRequestMessage(method, uri);
        if (body is not null)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
            headers["content-length"] = bytes.Length.ToString(CultureInfo.InvariantCulture);
            headers["content-type"] = MediaType;
        }

        var names = string.Join(';', SignedHeaders);
        var prefix = $"auth-v2/{AccessKey}/{Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}/{names}";
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList();
        string[] queryLine = query.Count > 0 || EmptyQueryLine ? [string.Join('&', query)] : [];
        var headerLines = SignedHeaders.Select(name => $"{name}:{Uri.EscapeDataString(headers.GetValueOrDefault(name, ""))}");
        var canonical = string.Join('\n', [method.Method, uri.AbsolutePath, .. queryLine, names, .. headerLines, Uri.EscapeDataString(body ?? "")]);
        request.Headers.TryAddWithoutValidation("Authorization", $"{prefix}/{Hmac(Hmac(SecretKey, prefix), canonical)}");
        Spoil?.Invoke(request);
        return request;
    }

    private static string Hmac(string key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
}
