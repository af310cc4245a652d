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
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new VendorException(new VendorFailure
            {
                Vendor = call.Vendor,
                Operation = call.Operation,
                Code = $"HTTP {status}",
                Message = response.StatusCode == HttpStatusCode.Unauthorized
                    ? "the signature was refused; check accessKey, secretKey, signingVariant and the clock"
                    : "the server refused the request",
                HttpStatus = status,
                IsTransient = status is 429 or >= 500,
                MayHaveHappened = status >= 500 && !call.IsRead,
            });
        }

        if (LenientJson.ParseObject(bytes) is not { } body)
        {
            throw new VendorException(
                call.Failure(VendorFailure.UnreadableAnswer, "the answer is not JSON", mayHaveHappened: !call.IsRead) with { HttpStatus = status });
        }

        string?[] codes = [body.Text("resultCode"), body.Text("returnCode")];
        var bad = codes.FirstOrDefault(code => code is not null and not ISalesCodes.Success);
        if (bad is null && codes.Any(code => code is not null))
        {
            return body;
        }

        throw new VendorException(new VendorFailure
        {
            Vendor = call.Vendor,
            Operation = call.Operation,
            Code = bad ?? VendorFailure.UnreadableAnswer,
            Message = Redaction.Mask(body.Text("resultDesc") ?? body.Text("returnDesc") ?? "no description"),
            HttpStatus = status,
            IsTransient = bad is ISalesCodes.DatabaseError or ISalesCodes.TooFast,
            MayHaveHappened = bad is null or ISalesCodes.DatabaseError && !call.IsRead,
            RetryAfter = bad is ISalesCodes.TooFast ? TimeSpan.FromSeconds(1) : null,
        });
    }
}
