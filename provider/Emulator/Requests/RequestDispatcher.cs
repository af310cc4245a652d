using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Requests;

/// <summary>Takes each request to its vendor: one at a time, with the faults that are armed, and writes the state before it answers.</summary>
internal sealed class RequestDispatcher(
    Func<EmulatorState, IReadOnlyList<IVendorApi>> vendors, StateStore store, FaultBox faults, RequestLog log, TimeProvider time)
{
    private readonly IReadOnlyList<IVendorApi> _apis = vendors(store.State);

    /// <summary>The state before the latest change, for reads that are to be stale.</summary>
    private EmulatorState? _past;

    public async Task HandleAsync(HttpContext http)
    {
        var request = await IncomingRequest.ReadAsync(http.Request, http.RequestAborted);
        if (_apis.FirstOrDefault(api => api.Accepts(request)) is not { } api)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var operation = api.OperationOf(request);
        var fault = faults.Take(operation, hasPast: _past is not null);
        if (fault is { Kind: FaultKind.Delay })
        {
            await Task.Delay(fault.Value, http.RequestAborted);
        }

        var answer = fault?.Kind switch
        {
            FaultKind.CutBefore => null,
            FaultKind.Throttle => api.Throttle(request, fault.Value),
            FaultKind.Status => new VendorAnswer(fault.Value, "Status", Body: null, "<html><body>Service failure</body></html>"),
            FaultKind.ErrorBefore => api.Fail(request),
            FaultKind.StaleRead => await store.AloneAsync(() => vendors(_past!).First(old => old.Accepts(request)).Handle(request)),
            _ => await store.AloneAsync(() => Handle(api, request)),
        };
        answer = fault?.Kind is FaultKind.ErrorAfter ? api.Fail(request) : answer;
        var isCut = fault?.Kind is FaultKind.CutBefore or FaultKind.CutAfter;
        var outcome = isCut || fault?.Kind is FaultKind.Garbled ? $"{fault!.Kind}" : answer!.Code;
        log.Add(new LoggedRequest(time.GetUtcNow(), operation.Name, request.Method, outcome, isCut ? 0 : answer!.Status));
        if (isCut || answer is null)
        {
            http.Abort();
            return;
        }

        await WriteAsync(http.Response, answer, isBrokenOff: fault?.Kind is FaultKind.Garbled);
    }

    private VendorAnswer Handle(IVendorApi api, IncomingRequest request)
    {
        var before = faults.Has(FaultKind.StaleRead) ? store.Copy() : null;
        var answer = api.Handle(request);
        if (answer.Changed)
        {
            _past = before;
            store.Save();
        }

        return answer;
    }

    private async Task WriteAsync(HttpResponse response, VendorAnswer answer, bool isBrokenOff)
    {
        response.StatusCode = answer.Status;
        response.Headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        response.ContentType = answer.Body is null ? "text/plain; charset=utf-8" : "application/json;charset=utf-8";
        if (answer.RetryAfter > 0)
        {
            response.Headers["x-acs-retry-after"] = answer.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        var bytes = Encoding.UTF8.GetBytes(answer.Body?.ToJsonString(AnswerJson.Options) ?? answer.Text);
        var length = isBrokenOff ? bytes.Length / 2 : bytes.Length;
        response.ContentLength = length;
        await response.Body.WriteAsync(bytes.AsMemory(0, length));
    }
}
