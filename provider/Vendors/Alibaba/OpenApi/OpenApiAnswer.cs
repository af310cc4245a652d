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
            var unreadable = call.Failure(VendorFailure.UnreadableAnswer, $"HTTP status {status} with a body that is not JSON", mayHaveHappened: !call.IsRead);
            return new OpenApiAnswer(default, unreadable with { HttpStatus = status, IsTransient = status >= 500 || status < 400 });
        }

        var code = body.Text("Code") ?? body.Text("code");
        var isGood = status < 400 && (code is null or "OK" or "200") && body.Flag("Success") != false && (body.Whole("HttpStatusCode") ?? 200) < 400;
        return new OpenApiAnswer(body, isGood ? null : ToFailure(call, response, body, code ?? $"HTTP {status}"));
    }

    private static VendorFailure ToFailure(CallDescription call, HttpResponseMessage response, JsonElement body, string code)
    {
        var status = (int)response.StatusCode;
        var isThrottled = code.Contains("Throttling", StringComparison.Ordinal) || code is "isv.FLOW_LIMIT" or "FlowLimited" or "SignatureNonceUsed" || status == 429;
        var isServerFault = status >= 500
            || code.StartsWith("InternalService.", StringComparison.Ordinal)
            || (code.StartsWith("isp.", StringComparison.Ordinal) && code != "isp.RAM_PERMISSION_DENY")
            || code is "isv.VENDOR_BIND_FAILED";
        return new VendorFailure
        {
            Vendor = call.Vendor,
            Operation = call.Operation,
            Code = code,
            Message = Redaction.Mask(body.Text("Message") ?? body.Text("message") ?? "no message"),
            RequestId = body.Text("RequestId") ?? body.Text("requestId"),
            HttpStatus = status,
            IsTransient = isThrottled || isServerFault,
            MayHaveHappened = isServerFault && !isThrottled && !call.IsRead,
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
