using System.Globalization;
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
    public static OpenApiAnswer Read(CallDescription call, HttpResponseMessage response, byte[] bytes)
    {
        var status = (int)response.StatusCode;
        if (LenientJson.ParseObject(bytes) is not { } body)
        {
            return new OpenApiAnswer(default, Unreadable(call, status, $"HTTP status {status} with a body that is not JSON"));
        }

        var code = body.Text("Code") ?? body.Text("code");
        if (code is null && status < 400)
        {
            return new OpenApiAnswer(body, Unreadable(call, status, "the answer says neither OK nor what failed"));
        }

        var isGood = status < 400 && code is "OK" && body.Flag("Success") != false && (body.Whole("HttpStatusCode") ?? 200) < 400;
        return new OpenApiAnswer(body, isGood ? null : ToFailure(call, response, body, code));
    }

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

    private static VendorFailure ToFailure(CallDescription call, HttpResponseMessage response, JsonElement body, string? code)
    {
        var status = (int)response.StatusCode;
        var kind = CodeClasses.Of(code, status);
        return new VendorFailure
        {
            Vendor = call.Vendor,
            Operation = call.Operation,
            Code = code ?? $"HTTP {status}",
            Message = Redaction.Mask(body.Text("Message") ?? body.Text("message") ?? "no message"),
            RequestId = body.Text("RequestId") ?? body.Text("requestId"),
            HttpStatus = status,
            IsTransient = kind != CodeClass.Final,
            MayHaveHappened = kind == CodeClass.ServiceFault && !call.IsRead,
            RetryAfter = Hint(response),
        };
    }

    // The unit is not documented; the vendor's own client takes it as milliseconds (alibaba-openapi sheet, part 6).
    private static TimeSpan? Hint(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-acs-retry-after", out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
