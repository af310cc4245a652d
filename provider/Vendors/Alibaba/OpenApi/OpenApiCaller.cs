using System.Globalization;
using System.Text.Json;
using NumberProvider.Vendors.Requests;

namespace NumberProvider.Vendors.Alibaba.OpenApi;

/// <summary>Makes the calls of one product, however they are signed, and corrects the clock by the vendor's when the vendor refuses a time.</summary>
/// <remarks>The correction: alibaba-openapi sheet, 5.3.</remarks>
internal sealed class OpenApiCaller(OpenApiProduct product, RequestSender sender, TimeProvider time)
{
    private const string ClockIsWrong = "InvalidTimeStamp.Expired";

    private readonly VendorClock _clock = new(time);

    /// <summary>The product.</summary>
    public OpenApiProduct Product => product;

    /// <summary>The time for the next signature, UTC, <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public string Timestamp => _clock.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Makes a call and gives the body of a good answer.</summary>
    /// <exception cref="VendorException">The call failed.</exception>
    public async Task<JsonElement> CallAsync(
        string operation, bool isRead, Func<CancellationToken, ValueTask<HttpRequestMessage>> build, CancellationToken cancellationToken)
    {
        var call = new CallDescription(product.Name, operation, isRead);
        var isCorrected = false;
        try
        {
            return await sender.SendAsync(call, build, Read, cancellationToken);
        }
        catch (VendorException exception) when (exception.Code == ClockIsWrong && isCorrected)
        {
            return await sender.SendAsync(call, build, Read, cancellationToken);
        }

        JsonElement Read(HttpResponseMessage response, byte[] body)
        {
            var answer = OpenApiAnswer.Read(call, product.SaysOk, response, body);
            isCorrected |= answer.Failure is { Code: ClockIsWrong } && _clock.Correct(response);
            return answer.Failure is null ? answer.Body : throw new VendorException(answer.Failure);
        }
    }
}
