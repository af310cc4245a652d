using System.Net;
using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Huawei.ISales;

/// <summary>An answer of CC-iSales: good only when the status is 200 and every code in it says so.</summary>
/// <remarks>Source: huawei-isales sheet, 2.3 and 2.4.</remarks>
internal static class ISalesAnswer
{
    public static JsonElement Read(CallDescription call, HttpResponseMessage response, byte[] bytes)
    {
        var status = (int)response.StatusCode;
        var body = LenientJson.ParseObject(bytes);
        var codes = new[] { body?.Text("resultCode"), body?.Text("returnCode") }.OfType<string>().ToList();
        if (response.StatusCode == HttpStatusCode.OK && codes.Count > 0 && codes.TrueForAll(code => code == ISalesCodes.Success))
        {
            return body!.Value;
        }

        throw new VendorException(response.StatusCode != HttpStatusCode.Unauthorized && codes.Find(code => code != ISalesCodes.Success) is { } code
            ? Refused(call, status, code, body!.Value)
            : WithoutCode(call, status));
    }

    private static VendorFailure Refused(CallDescription call, int status, string code, JsonElement body) => new()
    {
        Vendor = call.Vendor,
        Operation = call.Operation,
        Code = code,
        Message = Redaction.Mask(body.TextOrNull("resultDesc") ?? body.TextOrNull("returnDesc") ?? "no description"),
        HttpStatus = status,
        IsTransient = code is ISalesCodes.DatabaseError or ISalesCodes.TooFast || status is 429 or >= 500,
        MayHaveHappened = !call.IsRead && (code is ISalesCodes.DatabaseError || status >= 500),
        RetryAfter = code is ISalesCodes.TooFast ? TimeSpan.FromSeconds(1) : null,
    };

    private static VendorFailure WithoutCode(CallDescription call, int status) => new()
    {
        Vendor = call.Vendor,
        Operation = call.Operation,
        Code = status == 200 ? VendorFailure.UnreadableAnswer : $"HTTP {status}",
        Message = status switch
        {
            200 => "the answer holds no result code",
            401 => "the signature was refused; check accessKey, secretKey, signingVariant and the clock",
            _ => "the server refused the request",
        },
        HttpStatus = status,
        IsTransient = status is 200 or 429 or >= 500,
        MayHaveHappened = !call.IsRead && (status is 200 or >= 500),
    };
}
