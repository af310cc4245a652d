using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace NumberProvider.Emulator.Requests;

/// <summary>A request with its body read.</summary>
/// <param name="Http">The request.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record IncomingRequest(HttpRequest Http, byte[] Body)
{
    public string Method => Http.Method;

    public string Path => Http.Path.Value ?? "/";

    /// <summary>The path as it was sent, before any decoding.</summary>
    public string RawPath => new Uri(Http.GetEncodedUrl()).AbsolutePath;

    public string? Header(string name) => Http.Headers.TryGetValue(name, out var values) ? string.Join(",", values.ToArray()) : null;

    public static async Task<IncomingRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        return new IncomingRequest(http, body.ToArray());
    }
}
