using System.Globalization;
using System.Text.Json;
using NumberProvider.Vendors.Alibaba.OpenApi;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.Credentials;

/// <summary>A temporary key as the services that give one write it.</summary>
/// <remarks>Source: alibaba-openapi sheet, 7.4 and 7.5.</remarks>
internal static class KeyAnswer
{
    /// <summary>Reads a key.</summary>
    /// <param name="body">The object with its members.</param>
    /// <param name="call">Names the call in failures.</param>
    /// <exception cref="VendorException">Something is missing.</exception>
    public static TemporaryKey Read(JsonElement body, CallDescription call) =>
        body.TextOrNull("AccessKeyId") is { } id
        && body.TextOrNull("AccessKeySecret") is { } secret
        && body.TextOrNull("SecurityToken") is { } token
        && DateTimeOffset.TryParse(body.Text("Expiration"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiration)
            ? new TemporaryKey(new AlibabaKey(id, secret, token), expiration)
            : throw new VendorException(call.Failure(VendorFailure.UnreadableAnswer, "the answer holds no temporary key", mayHaveHappened: false));

    /// <summary>Reads a key from a whole answer of a service that says <c>Success</c>.</summary>
    /// <exception cref="VendorException">The service refused, or something is missing.</exception>
    public static TemporaryKey Read(HttpResponseMessage response, byte[] bytes, CallDescription call)
    {
        var body = LenientJson.ParseObject(bytes) ?? default;
        var code = body.TextOrNull("Code");
        return response.IsSuccessStatusCode && code is null or "Success"
            ? Read(body, call)
            : throw new VendorException(call.Failure(code ?? $"HTTP {(int)response.StatusCode}", body.TextOrNull("Message") ?? "no key was given", mayHaveHappened: false) with
            {
                HttpStatus = (int)response.StatusCode,
                IsTransient = (int)response.StatusCode is 429 or >= 500,
            });
    }
}
