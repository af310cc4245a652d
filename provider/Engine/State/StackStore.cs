using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NumberProvider.Engine.Secrets;

namespace NumberProvider.Engine.State;

/// <summary>Reads stacks, makes new ones, and takes whole states out and in.</summary>
/// <param name="backend">Where the files are.</param>
/// <param name="project">The project.</param>
/// <param name="time">The clock.</param>
public sealed class StackStore(FileBackend backend, string project, TimeProvider time)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 4, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the state of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="open">Opens the secrets of a salt.</param>
    /// <exception cref="StackNotFoundException">There is no such stack.</exception>
    public Snapshot Load(string stack, Func<string, PassphraseSecretsManager> open) =>
        CheckpointJson.Read(backend.Read(project, stack) ?? throw new StackNotFoundException(stack), $"{stack}.json", open).Snapshot;

    /// <summary>When the state of a stack was last written, UTC, and how many resources it holds; no secret is opened for it.</summary>
    /// <exception cref="StackNotFoundException">There is no such stack.</exception>
    public (DateTimeOffset? LastUpdate, int ResourceCount) Summary(string stack)
    {
        var latest = JsonNode.Parse(backend.Read(project, stack) ?? throw new StackNotFoundException(stack))?["checkpoint"]?["latest"];
        var time = latest?["manifest"]?["time"]?.GetValue<string>();
        return (time is null ? null : DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), (latest?["resources"] as JsonArray ?? []).Count);
    }

    /// <summary>Writes the state of a stack, changed by hand.</summary>
    public void Save(string stack, Snapshot snapshot, PassphraseSecretsManager secrets) =>
        backend.Write(project, stack, CheckpointJson.Write(project, stack, snapshot, secrets, time));

    /// <summary>Makes an empty stack.</summary>
    /// <exception cref="EngineException">It exists, or the name is none.</exception>
    public void Create(string stack, PassphraseSecretsManager secrets)
    {
        FileBackend.CheckName(stack);
        if (backend.Exists(project, stack))
        {
            throw new EngineException($"The stack '{stack}' exists already.");
        }

        backend.Write(project, stack, CheckpointJson.Write(project, stack, Snapshot.Empty, secrets, time));
    }

    /// <summary>Removes a stack.</summary>
    /// <exception cref="EngineException">It still has resources.</exception>
    public void Remove(string stack, bool force)
    {
        var bytes = backend.Read(project, stack) ?? throw new StackNotFoundException(stack);
        if (!force && JsonNode.Parse(bytes)?["checkpoint"]?["latest"]?["resources"] is JsonArray { Count: > 0 } resources)
        {
            throw new EngineException($"The stack '{stack}' still has {resources.Count} resources. Destroy them first, or use --force to forget them.");
        }

        backend.Remove(project, stack);
    }

    /// <summary>The state as a document that can be imported elsewhere.</summary>
    public string Export(string stack, Func<string, PassphraseSecretsManager> open, bool showSecrets)
    {
        var root = JsonNode.Parse(backend.Read(project, stack) ?? throw new StackNotFoundException(stack))!;
        var deployment = root["checkpoint"]?["latest"]?.DeepClone();
        if (showSecrets && deployment is JsonObject latest)
        {
            var checkpoint = CheckpointJson.ReadDeployment(latest, open);
            deployment = checkpoint.Salt is null ? latest : CheckpointJson.WriteDeployment(checkpoint.Snapshot, open(checkpoint.Salt), time, showSecrets: true);
        }

        return new JsonObject { ["version"] = 3, ["deployment"] = deployment }.ToJsonString(Indented);
    }

    /// <summary>Takes an exported document as the state of a stack.</summary>
    /// <exception cref="EngineException">It is of another stack, or not sound, and <paramref name="force"/> is not set.</exception>
    public Snapshot Import(string stack, string document, Func<string, PassphraseSecretsManager> open, PassphraseSecretsManager secrets, bool force)
    {
        JsonObject? deployment;
        try
        {
            deployment = JsonNode.Parse(document)?["deployment"] as JsonObject;
        }
        catch (JsonException exception)
        {
            throw new EngineException($"The document is not JSON: {exception.Message}", inner: exception);
        }

        var snapshot = deployment is null ? Snapshot.Empty : CheckpointJson.ReadDeployment(deployment, open).Snapshot;
        if (!force && snapshot.Resources.FirstOrDefault(resource => resource.Urn.Stack != stack) is { } foreign)
        {
            throw new EngineException($"The document is of the stack '{foreign.Urn.Stack}', not of '{stack}'. Use --force to take it all the same.");
        }

        var taken = snapshot with { PendingOperations = [] };
        backend.Write(project, stack, CheckpointJson.Write(project, stack, taken, secrets, time));
        return taken;
    }
}
