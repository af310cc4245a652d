using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Administration;

/// <summary>Questions and orders to the emulator itself, apart from the vendors' paths.</summary>
internal sealed class AdministrationApi(StateStore store, SwitchBoard switches, FaultBox faults, RequestLog log, IReadOnlyList<OfferedOperation> operations)
{
    public const string Prefix = "/_emulator/";

    public bool Accepts(HttpContext http) => http.Request.Path.StartsWithSegments("/_emulator", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            var answering = (http.Request.Method, http.Request.Path.Value) switch
            {
                ("GET", Prefix + "state") => WriteStateAsync(http),
                ("GET", Prefix + "requests") => WriteAsync(http, Asked(http)),
                ("GET", Prefix + "requests/counts") => WriteAsync(http, Asked(http).CountBy(request => request.Operation).ToDictionary()),
                ("GET", Prefix + "requests/dropped") => WriteAsync(http, new Dictionary<string, long> { ["capacity"] = RequestLog.Capacity, ["dropped"] = log.Dropped }),
                ("DELETE", Prefix + "requests") => DoAsync(http, log.Clear),
                ("GET", Prefix + "switches") => WriteAsync(http, switches.Current),
                ("PUT", Prefix + "switches") => SetSwitchesAsync(http),
                ("GET", Prefix + "faults") => WriteAsync(http, faults.Armed),
                ("GET", Prefix + "operations") => WriteAsync(http, operations),
                ("POST", Prefix + "faults") => ArmAsync(http),
                ("DELETE", Prefix + "faults") => DoAsync(http, faults.Clear),
                _ => RefuseAsync(http, StatusCodes.Status404NotFound, "There are state, requests, requests/counts, requests/dropped, switches, faults and operations."),
            };
            await answering;
        }
        catch (Exception exception) when (exception is EmulatorException or JsonException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, exception.Message);
        }
    }

    /// <summary>The logged requests, narrowed down by what the query names.</summary>
    private IEnumerable<LoggedRequest> Asked(HttpContext http)
    {
        bool Fits(string name, string value) => http.Request.Query[name].ToString() is var wanted && (wanted.Length == 0 || wanted == value);
        return log.All.Where(request => Fits("operation", request.Operation) && Fits("version", request.Version) && Fits("outcome", request.Outcome) && Fits("fault", request.Fault ?? ""));
    }

    private async Task SetSwitchesAsync(HttpContext http)
    {
        var settings = await ReadAsync<Dictionary<string, string>>(http);
        var current = await store.AloneAsync(() =>
        {
            switches.Set(settings);
            store.Save();
            return switches.Current;
        });
        await WriteAsync(http, current);
    }

    private async Task ArmAsync(HttpContext http)
    {
        faults.Arm(await ReadAsync<List<Fault>>(http));
        await WriteAsync(http, faults.Armed);
    }

    private async Task WriteStateAsync(HttpContext http)
    {
        var bytes = await store.AloneAsync(() => JsonSerializer.SerializeToUtf8Bytes(store.State, StateStore.Json));
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(bytes);
    }

    private static async Task<T> ReadAsync<T>(HttpContext http) =>
        await JsonSerializer.DeserializeAsync<T>(http.Request.Body, StateStore.Json) ?? throw new EmulatorException("The body is empty.");

    private static Task DoAsync(HttpContext http, Action action)
    {
        action();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task WriteAsync<T>(HttpContext http, T value) => http.Response.WriteAsJsonAsync(value, StateStore.Json);

    private static Task RefuseAsync(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = reason });
    }
}
