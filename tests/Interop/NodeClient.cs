using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Interop.Tests;

/// <summary>A running client script: takes a call as a line of JSON and answers with a line of JSON.</summary>
public sealed class NodeClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    internal NodeClient(string script, IEnumerable<string> arguments) => _process = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Makes a call and gives its outcome, failure or not.</summary>
    public async Task<JsonObject> TryAsync(object call)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(call));
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Limit)
            ?? throw new InvalidOperationException($"The client ended: {await _process.StandardError.ReadToEndAsync()}");
        return JsonNode.Parse(line)!.AsObject();
    }

    /// <summary>Makes a call that must succeed and gives its answer.</summary>
    public async Task<JsonObject> CallAsync(object call)
    {
        var outcome = await TryAsync(call);
        return outcome["response"]?.AsObject() ?? throw new InvalidOperationException($"The call failed: {outcome.ToJsonString()}");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
