using Microsoft.AspNetCore.Http;

namespace NumberProvider.Vendors.Tests.Scripted;

/// <summary>What a scripted vendor does with a request that it has read to the end.</summary>
internal static class Answer
{
    /// <summary>Closes the connection without a word.</summary>
    public static Func<HttpContext, Task> Cut { get; } = http =>
    {
        http.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Never answers.</summary>
    public static Func<HttpContext, Task> Silence { get; } = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public static Func<HttpContext, Task> Json(string body) => With(200, body);

    public static Func<HttpContext, Task> Ok { get; } = Json("""{"RequestId":"R-1","Code":"OK","Message":"OK","HttpStatusCode":200}""");

    public static Func<HttpContext, Task> Error(int status, string code, string message = "") =>
        With(status, $$"""{"RequestId":"R-2","Code":"{{code}}","Message":"{{message}}"}""");

    public static Func<HttpContext, Task> With(int status, string body, params (string Name, string Value)[] headers) => http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        return http.Response.WriteAsync(body);
    };
}
