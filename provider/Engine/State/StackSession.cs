using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>A stack under lock: an operation reads its state, writes it around every step, and leaves a record.</summary>
public sealed class StackSession : ISnapshotStore, IDisposable
{
    private readonly FileBackend _backend;
    private readonly string _project;
    private readonly string _stack;
    private readonly PassphraseSecretsManager _secrets;
    private readonly TimeProvider _time;
    private readonly StackLock _lock;
    private readonly DateTimeOffset _start;

    /// <summary>Takes the lock of a stack.</summary>
    /// <exception cref="EngineException">Somebody else holds it.</exception>
    public StackSession(FileBackend backend, string project, string stack, PassphraseSecretsManager secrets, TimeProvider time)
    {
        (_backend, _project, _stack, _secrets, _time) = (backend, project, stack, secrets, time);
        _start = time.GetUtcNow();
        _lock = backend.Lock(project, stack);
    }

    /// <inheritdoc/>
    public Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            _backend.Write(_project, _stack, CheckpointJson.Write(_project, _stack, snapshot, _secrets, _time));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The state cannot be written: {exception.Message}", inner: exception);
        }

        // After writing: an unsound state can be mended, an ID that was written nowhere is lost.
        SnapshotIntegrity.Check(snapshot);
        return Task.CompletedTask;
    }

    /// <summary>Leaves the record of the operation.</summary>
    /// <remarks>Source: pulumi-state-and-yaml sheet, 9.4.</remarks>
    /// <param name="kind">What kind of operation it was.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="changes">How often each kind of step was done.</param>
    /// <param name="config">The configuration with which it ran.</param>
    public void WriteHistory(
        OperationKind kind, OperationResult result, ImmutableSortedDictionary<StepOperation, int> changes, ImmutableSortedDictionary<string, ConfigValue> config)
    {
        var end = _time.GetUtcNow();
        var record = new JsonObject
        {
            ["kind"] = kind == OperationKind.Import ? "resource-import" : kind.ToString().ToLowerInvariant(),
            ["startTime"] = _start.ToUnixTimeSeconds(),
            ["message"] = "",
            ["environment"] = new JsonObject(),
            ["config"] = JsonNode.Parse(PropertyJson.ToJson(PropertyMap.Of(config.Select(entry => (entry.Key, entry.Value.Stored))))),
            ["version"] = 0,
            ["result"] = result == OperationResult.Succeeded ? "succeeded" : "failed",
            ["endTime"] = end.ToUnixTimeSeconds(),
            ["resourceChanges"] = new JsonObject(changes.Select(change => KeyValuePair.Create<string, JsonNode?>(StepNames.Of(change.Key), change.Value))),
        };
        _backend.WriteHistory(_project, _stack, Encoding.UTF8.GetBytes(record.ToJsonString()), end);
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _lock.Dispose();
}
