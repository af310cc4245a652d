using System.Globalization;
using System.Text;
using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>An answer of an RPC-style operation, read through both layers in which failures come.</summary>
/// <remarks>
/// The gateway says so with an HTTP status of 400 and more; the product may say so in the body of an HTTP 200
/// (alibaba-openapi sheet, 5.1; alibaba-ccc sheet, 1.5; alibaba-dypls sheet, part 2).
/// </remarks>
internal sealed record OpenApiAnswer(JsonElement Body, VendorFailure? Failure)
{
    private const string Good = "OK";

    public static OpenApiAnswer Read(CallDescription call, bool saysOk, HttpResponseMessage response, byte[] bytes)
    {
        var status = (int)response.StatusCode;
        if (LenientJson.ParseObject(bytes) is not { } body)
        {
            return new OpenApiAnswer(default, LenientXml.ParseObject(bytes) is { } refusal && Code(refusal) != Good
                ? ToFailure(call, response, refusal)
                : Unreadable(call, status, $"HTTP status {status} with {Describe(bytes)}"));
        }

        var code = Code(body);
        if (code is null && saysOk && status < 400)
        {
            return new OpenApiAnswer(body, Unreadable(call, status, "the answer says neither OK nor what failed"));
        }

        var isGood = status < 400 && (code ?? Good) is Good && body.Flag("Success") != false && (body.Whole("HttpStatusCode") ?? 200) < 400;
        return new OpenApiAnswer(body, isGood ? null : ToFailure(call, response, body));
    }

    private static string? Code(JsonElement body) => body.TextOrNull("Code") ?? body.TextOrNull("code");

    private static string Describe(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200))).TrimStart('\uFEFF').TrimStart() switch
    {
        "" => "an empty body",
        ['<', ..] => "a page in place of an answer; a proxy may stand in between",
        ['{', ..] => "a body that breaks off, or is not JSON",
        _ => "a body that is not JSON",
    };

    private static VendorFailure Unreadable(CallDescription call, int status, string message)
    {
        var kind = CodeClasses.Of(code: null, status);
        var mayHaveHappened = !call.IsRead && (kind == CodeClass.ServiceFault || status < 400);
        return call.Failure(VendorFailure.UnreadableAnswer, message, mayHaveHappened) with
        {
            HttpStatus = status,
            IsTransient = kind != CodeClass.Final || status < 400,
        };
    }

    private static VendorFailure ToFailure(CallDescription call, HttpResponseMessage response, JsonElement body)
    {
        var status = (int)response.StatusCode;
        var code = Code(body);
        var kind = CodeClasses.Of(code, status);
        return new VendorFailure
        {
            Vendor = call.Vendor,
            Operation = call.Operation,
            Code = Redaction.Mask(code ?? $"HTTP {status}"),
            Message = Redaction.Mask((body.TextOrNull("Message") ?? body.TextOrNull("message") ?? "no message") + Denied(body)),
            RequestId = (body.TextOrNull("RequestId") ?? body.TextOrNull("requestId")) is { } request ? Redaction.Mask(request) : null,
            HttpStatus = status,
            IsTransient = kind != CodeClass.Final,
            MayHaveHappened = kind == CodeClass.ServiceFault && !call.IsRead,
            RetryAfter = Hint(response),
        };
    }

    private static string Denied(JsonElement body) =>
        (body.Member("AccessDeniedDetail") ?? body.Member("accessDeniedDetail"))?.TextOrNull("AuthAction") is { } action ? $" (action {action})" : "";

    // The unit is not documented; the vendor's own client takes it as milliseconds (alibaba-openapi sheet, part 6).
    private static TimeSpan? Hint(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-acs-retry-after", out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
