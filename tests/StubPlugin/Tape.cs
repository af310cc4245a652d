using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.StubPlugin;

/// <summary>
/// The calls of one recorded step. A call that was recorded is answered as it was then, also with its fault; another one is refused.
/// What was played and what was refused is noted in a file for each process.
/// </summary>
/// <remarks><c>STUB_TAPE</c> names the file of calls, <c>STUB_STEPS</c> the file of steps with their faults, <c>STUB_STEP</c> the step.</remarks>
internal sealed class Tape
{
    // What differs from run to run.
    private static readonly string[] Random = ["randomSeed", "resource_status_address", "resource_status_token"];
    private static readonly JsonParser Reader = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly List<(int Line, JsonNode Call)> _calls;
    private readonly List<JsonNode> _faults;
    private readonly string _notes = Path.Combine(Directory.CreateDirectory(".tape").FullName, $"{Environment.ProcessId}");
    private readonly Lock _gate = new();

    private Tape(string calls, string steps, string step)
    {
        _calls = [.. File.ReadLines(calls).Select((line, at) => (at, JsonNode.Parse(line)!)).Where(call => Text(call.Item2, "step") == step)];
        _faults = [.. JsonNode.Parse(File.ReadAllText(steps))!.AsArray().Single(recorded => Text(recorded!, "step") == step)!["faults"]?.AsArray().Select(fault => fault!) ?? []];
    }

    /// <summary>The tape that the environment names; null when it names none.</summary>
    public static Tape? Open() => Environment.GetEnvironmentVariable("STUB_TAPE") is { Length: > 0 } calls
        ? new Tape(calls, Environment.GetEnvironmentVariable("STUB_STEPS")!, Environment.GetEnvironmentVariable("STUB_STEP")!)
        : null;

    /// <summary>Answers a call.</summary>
    /// <exception cref="RpcException">It failed when it was recorded, or was not recorded.</exception>
    public async Task<TResponse> PlayAsync<TRequest, TResponse>(string method, TRequest request)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage<TResponse>, new()
    {
        var isPreview = request.Descriptor.FindFieldByName("preview")?.Accessor.GetValue(request) is true;
        var name = request.Descriptor.FindFieldByName("name")?.Accessor.GetValue(request) as string;
        if (!isPreview && _faults.Find(fault => Text(fault, "method") == method && Text(fault, "name") == name) is { } fault)
        {
            Note($"fault {method} {name}");
            throw await FailAsync(fault);
        }

        var wanted = Comparable(request);
        foreach (var (line, call) in _calls.Where(call => Text(call.Call, "method")!.EndsWith($"/{method}", StringComparison.Ordinal) && call.Call["response"] is not null))
        {
            if (Comparable(Reader.Parse<TRequest>(call["request"]!.ToJsonString())).Equals(wanted))
            {
                Note($"played {line}");
                return Reader.Parse<TResponse>(call["response"]!.ToJsonString());
            }
        }

        Note($"refused {method} {request}");
        throw new RpcException(StatusCode.FailedPrecondition, $"{method} was not recorded like this.");
    }

    private static async Task<RpcException> FailAsync(JsonNode fault)
    {
        if (Text(fault, "message") is not { } message)
        {
            await Task.Delay(Timeout.Infinite);
        }
        else if (fault["reasons"] is JsonArray reasons)
        {
            var detail = Reader.Parse<ErrorResourceInitFailed>(new JsonObject
            {
                ["id"] = fault["id"]?.DeepClone(),
                ["properties"] = fault["properties"]?.DeepClone(),
                ["inputs"] = fault["inputs"]?.DeepClone(),
                ["reasons"] = reasons.DeepClone(),
            }.ToJsonString());
            return new RpcException(StatusCode.Unknown, message, detail);
        }

        return new RpcException(StatusCode.Unknown, Text(fault, "message") ?? "");
    }

    private static T Comparable<T>(T request)
        where T : IMessage<T>
    {
        var copy = request.Clone();
        foreach (var field in Random.Select(copy.Descriptor.FindFieldByName).OfType<FieldDescriptor>())
        {
            field.Accessor.Clear(copy);
        }

        if (copy is ConfigureRequest configure)
        {
            configure.Id = "";
        }

        return copy;
    }

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private void Note(string line)
    {
        lock (_gate)
        {
            File.AppendAllText(_notes, line.ReplaceLineEndings(" ") + "\n");
        }
    }
}
