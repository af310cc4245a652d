using System.Globalization;
using Microsoft.AspNetCore.Http;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator;

/// <summary>Takes each request to its vendor: one at a time, with the faults that are armed, and writes the state before it answers.</summary>
internal sealed class RequestDispatcher(
    Func<EmulatorState, IReadOnlyList<IVendorApi>> vendors, StateStore store, FaultBox faults, RequestLog log, Door door, TimeProvider time)
{
    private readonly IReadOnlyList<IVendorApi> _apis = vendors(store.State);
    private readonly StateHistory _history = new(time);

    public async Task HandleAsync(HttpContext http)
    {
        var request = await IncomingRequest.ReadAsync(http.Request, http.RequestAborted);
        var came = time.GetUtcNow();
        var api = _apis.First(api => api.Accepts(request));
        var operation = api.OperationOf(request);
        var fault = faults.Take(operation, fault => fault.Kind != FaultKind.StaleRead || (operation.Reads && Past(fault) is not null));
        if (fault is { Kind: FaultKind.Delay })
        {
            await Task.Delay(fault.Value, http.RequestAborted);
        }

        var answer = await AnswerAsync(api, operation, request, fault);
        var outcome = fault?.Kind is FaultKind.Refuse or FaultKind.CutBefore or FaultKind.CutAfter or FaultKind.Garbled or FaultKind.Truncated or FaultKind.Corrupted
            ? $"{fault.Kind}"
            : answer!.Code;
        var isCut = fault?.Kind is FaultKind.Refuse or FaultKind.CutBefore or FaultKind.CutAfter;
        var parameters = LoggedParameters.Of(operation == RequestedOperation.Unknown ? [] : api.ParametersOf(request));
        log.Add(new LoggedRequest(came, operation.Name, operation.Version, request.Method, parameters, outcome, isCut ? 0 : answer!.Status, fault?.Kind.ToString()));
        if (isCut)
        {
            await (fault!.Kind == FaultKind.Refuse ? door.CloseAsync(fault.Value) : Task.CompletedTask);
            http.Abort();
            return;
        }

        await WriteAsync(http, answer!, fault?.Kind);
    }

    private EmulatorState? Past(Fault fault) => fault.Value > 0 ? _history.AsOf(TimeSpan.FromMilliseconds(fault.Value)) : _history.BeforeLatest;

    private Task<VendorAnswer?> AnswerAsync(IVendorApi api, RequestedOperation operation, IncomingRequest request, Fault? fault) => store.AloneAsync(() => fault?.Kind switch
    {
        FaultKind.CutBefore or FaultKind.Refuse => null,
        FaultKind.Throttle => api.Throttle(request, fault.Code, fault.Value),
        FaultKind.Status => VendorAnswer.Page(fault.Value, "Status"),
        FaultKind.Html => VendorAnswer.Page(fault.Value == 0 ? StatusCodes.Status200OK : fault.Value, "Html"),
        FaultKind.ErrorBefore => api.Fail(request, fault.Code),
        FaultKind.ErrorAfter when Handle(api, operation, request) is not null => api.Fail(request, fault.Code),
        FaultKind.StaleRead when Past(fault) is { } past => On(past, request),
        FaultKind.OkWithoutEffect => On(store.Copy(), request),
        FaultKind.PartialFailure => Handle(api, operation, request with { FailingItems = Math.Max(fault.Value, 1) }),
        _ => Handle(api, operation, request),
    });

    private VendorAnswer On(EmulatorState state, IncomingRequest request) => vendors(state).First(api => api.Accepts(request)).Handle(request);

    private VendorAnswer Handle(IVendorApi api, RequestedOperation operation, IncomingRequest request)
    {
        if (operation.Reads)
        {
            return _history.AsOf(api.LagOf(operation)) is { } past ? On(past, request) : api.Handle(request);
        }

        var before = faults.Has(FaultKind.StaleRead) || api.LagOf(operation) > TimeSpan.Zero ? store.Copy() : null;
        var answer = api.Handle(request);
        if (answer.Changed)
        {
            _history.Add(before);
            store.Save();
        }

        return answer;
    }

    private async Task WriteAsync(HttpContext http, VendorAnswer answer, FaultKind? fault)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.Headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        response.ContentType = answer.ContentType;
        if (answer.RetryAfter > 0)
        {
            response.Headers["x-acs-retry-after"] = answer.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        var bytes = answer.Bytes;
        for (var at = 0; fault == FaultKind.Corrupted && at < bytes.Length; at += 2)
        {
            bytes[at] ^= 0xA5;
        }

        var sent = bytes.AsMemory(0, fault is FaultKind.Garbled or FaultKind.Truncated ? bytes.Length / 2 : bytes.Length);
        response.ContentLength = fault == FaultKind.Truncated ? bytes.Length : sent.Length;
        await response.Body.WriteAsync(sent);
        if (fault == FaultKind.Truncated)
        {
            await response.Body.FlushAsync();
            http.Abort();
        }
    }
}
