using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NumberProvider.Emulator.Requests;

/// <summary>A request with its body read.</summary>
/// <param name="Http">The request.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record IncomingRequest(HttpRequest Http, byte[] Body)
{
    public string Method => Http.Method;

    public string Path => Http.Path.Value is { Length: > 0 } path ? path : "/";

    /// <summary>How many of the last items of a batch are to fail.</summary>
    public int FailingItems { get; init; }

    /// <summary>The path as it was sent, before any decoding.</summary>
    public string RawPath
    {
        get
        {
            var target = Http.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
            return target.StartsWith('/') ? target : Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";
        }
    }

    public string? Header(string name) => Http.Headers.TryGetValue(name, out var values) ? string.Join(",", values.ToArray()) : null;

    public static async Task<IncomingRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        return new IncomingRequest(http, body.ToArray());
    }
}
