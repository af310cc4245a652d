using System.Net;

namespace NumberProvider.Vendors.Tests.Fuzz;

/// <summary>Answers every request with the same bytes.</summary>
internal sealed class CannedHandler(FuzzedAnswer answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body) };
        response.Headers.TryAddWithoutValidation("x-acs-retry-after", answer.Hint);
        response.Headers.TryAddWithoutValidation("Date", answer.Date);
        return Task.FromResult(response);
    }
}
