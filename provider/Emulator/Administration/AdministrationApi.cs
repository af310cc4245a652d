using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NumberProvider.Emulator.Faults;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Administration;

/// <summary>Questions and orders to the emulator itself, apart from the vendors' paths.</summary>
internal sealed class AdministrationApi(StateStore store, SwitchBoard switches, FaultBox faults, RequestLog log)
{
    public const string Prefix = "/_emulator/";

    public bool Accepts(HttpContext http) => http.Request.Path.StartsWithSegments("/_emulator", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            var answering = (http.Request.Method, http.Request.Path.Value) switch
            {
                ("GET", Prefix + "state") => WriteAsync(http, store.State),
                ("GET", Prefix + "requests") => WriteAsync(http, log.All),
                ("DELETE", Prefix + "requests") => DoAsync(http, log.Clear),
                ("GET", Prefix + "switches") => WriteAsync(http, switches.Current),
                ("PUT", Prefix + "switches") => SetSwitchesAsync(http),
                ("GET", Prefix + "faults") => WriteAsync(http, faults.Armed),
                ("POST", Prefix + "faults") => ArmAsync(http),
                ("DELETE", Prefix + "faults") => DoAsync(http, faults.Clear),
                _ => RefuseAsync(http, StatusCodes.Status404NotFound, "There are state, requests, switches and faults."),
            };
            await answering;
        }
        catch (Exception exception) when (exception is EmulatorException or JsonException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, exception.Message);
        }
    }

    private async Task SetSwitchesAsync(HttpContext http)
    {
        foreach (var (name, value) in await ReadAsync<Dictionary<string, string>>(http))
        {
            switches.Set(name, value);
        }

        store.Save();
        await WriteAsync(http, switches.Current);
    }

    private async Task ArmAsync(HttpContext http)
    {
        foreach (var fault in await ReadAsync<List<Fault>>(http))
        {
            faults.Arm(fault);
        }

        await WriteAsync(http, faults.Armed);
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
