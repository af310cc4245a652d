using System.Text.Encodings.Web;
using System.Text.Json;

namespace NumberProvider.Emulator.State;

/// <summary>Keeps the state, in a file if one is named. Every change is written as a whole before it is answered.</summary>
internal sealed class StateStore
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string? _dataFile;

    private StateStore(EmulatorState state, string? dataFile) => (State, _dataFile) = (state, dataFile);

    public EmulatorState State { get; }

    public static StateStore Open(string? dataFile, string? seedFile)
    {
        var state = dataFile is not null && File.Exists(dataFile) ? Read(dataFile) : seedFile is not null ? Read(seedFile) : ReadDefault();
        return new StateStore(state, dataFile);
    }

    /// <summary>Does something with the state while nobody else reads or changes it.</summary>
    public async Task<T> AloneAsync<T>(Func<T> work)
    {
        await _gate.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            _gate.Release();
        }
    }

    public EmulatorState Copy() => JsonSerializer.Deserialize<EmulatorState>(JsonSerializer.SerializeToUtf8Bytes(State, Json), Json)!;

    public void Save()
    {
        if (_dataFile is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_dataFile))!);
        var draft = _dataFile + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create))
        {
            JsonSerializer.Serialize(stream, State, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _dataFile, overwrite: true);
    }

    private static EmulatorState ReadDefault()
    {
        using var stream = typeof(StateStore).Assembly.GetManifestResourceStream("default-seed.json")!;
        return JsonSerializer.Deserialize<EmulatorState>(stream, Json)!;
    }

    private static EmulatorState Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<EmulatorState>(File.ReadAllBytes(file), Json) ?? throw new EmulatorException($"The file {file} is empty.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException($"The file {file} cannot be read: {exception.Message}");
        }
    }
}
