using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NumberProvider.Engine.State;

/// <summary>The lock of a stack while an operation changes it. It has no expiry: who is killed leaves it behind.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 1.</remarks>
public sealed class StackLock : IDisposable
{
    private readonly string _file;

    private StackLock(string file) => _file = file;

    internal static StackLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        RefuseIfHeld(folder, own: null);
        var file = Path.Combine(folder, $"{Guid.NewGuid()}.json");
        var record = new JsonObject
        {
            ["pid"] = Environment.ProcessId,
            ["username"] = Environment.UserName,
            ["hostname"] = Environment.MachineName,
            ["timestamp"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
        };
        FileBackend.WriteWhole(file, Encoding.UTF8.GetBytes(record.ToJsonString()));
        try
        {
            RefuseIfHeld(folder, file);
        }
        catch (EngineException)
        {
            File.Delete(file);
            throw;
        }

        return new StackLock(file);
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => File.Delete(_file);

    private static void RefuseIfHeld(string folder, string? own)
    {
        var held = Directory.GetFiles(folder).Where(file => file != own && file.EndsWith(".json", StringComparison.Ordinal)).ToList();
        var living = held.Where(file => !IsAbandoned(file)).ToList();
        if (living.Count > 0)
        {
            throw new EngineException(
                $"The stack is locked by {living.Count} other operation{(living.Count > 1 ? "s" : "")}:\n{string.Join("\n", living.Select(Describe))}\n"
                + $"Wait for it to end. If it is certain that it ended without giving the lock back, take it away with: numbers cancel");
        }

        held.ForEach(File.Delete);
    }

    // A lock of this machine whose process is gone was left behind by a crash; waiting for it would be for ever.
    private static bool IsAbandoned(string file)
    {
        if (Read(file) is not { } record || record["hostname"]?.GetValue<string>() != Environment.MachineName || record["pid"] is not { } pid)
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid.GetValue<int>());
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string Describe(string file) => Read(file) is { } record
        ? $"  {record["username"]}@{record["hostname"]} (pid {record["pid"]}) since {record["timestamp"]}"
        : $"  {file}";

    private static JsonObject? Read(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file)) as JsonObject;
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return null;
        }
    }
}
