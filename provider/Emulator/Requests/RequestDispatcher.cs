using System.Text;
using Microsoft.AspNetCore.Http;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Requests;

/// <summary>Takes each request to its vendor: one at a time, with the faults that are armed, and writes the state before it answers.</summary>
internal sealed class RequestDispatcher(IReadOnlyList<IVendorApi> apis, StateStore store, FaultBox faults, RequestLog log, TimeProvider time)
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task HandleAsync(HttpContext http)
    {
        var request = await IncomingRequest.ReadAsync(http.Request, http.RequestAborted);
        if (apis.FirstOrDefault(api => api.Accepts(request)) is not { } api)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var operation = api.OperationOf(request);
        var fault = faults.Take(operation);
        if (fault is { Kind: FaultKind.Delay })
        {
            await Task.Delay(fault.Value, http.RequestAborted);
        }

        var answer = fault?.Kind switch
        {
            FaultKind.CutBefore => null,
            FaultKind.Throttle => api.Throttle(request),
            FaultKind.Status => new VendorAnswer(fault.Value, "Status", Body: null, "<html><body>Service failure</body></html>"),
            _ => await HandleAloneAsync(api, request),
        };
        var isCut = fault?.Kind is FaultKind.CutBefore or FaultKind.CutAfter;
        log.Add(new LoggedRequest(time.GetUtcNow(), operation, request.Method, isCut ? $"{fault!.Kind}" : answer!.Code, isCut ? 0 : answer!.Status));
        if (isCut || answer is null)
        {
            http.Abort();
            return;
        }

        await WriteAsync(http.Response, answer);
    }

    private async Task<VendorAnswer> HandleAloneAsync(IVendorApi api, IncomingRequest request)
    {
        await _gate.WaitAsync();
        try
        {
            var answer = api.Handle(request);
            if (answer.Changed)
            {
                store.Save();
            }

            return answer;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task WriteAsync(HttpResponse response, VendorAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.Headers.Date = DateTimeOffset.UtcNow.ToString("R");
        response.ContentType = answer.Body is null ? "text/plain; charset=utf-8" : "application/json;charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(answer.Body?.ToJsonString(AnswerJson.Options) ?? answer.Text);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }
}
