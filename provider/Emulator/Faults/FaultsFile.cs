using System.Text.Json;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Faults;

/// <summary>A file with <c>switches</c> (name to value) and <c>faults</c> (a list) to begin with.</summary>
internal static class FaultsFile
{
    /// <exception cref="EmulatorException">The file cannot be read, or names something that does not exist.</exception>
    public static void Load(string? path, SwitchBoard switches, FaultBox faults)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), StateStore.Json) ?? new Content([], []);
            switches.Set(content.Switches ?? []);
            faults.Arm(content.Faults ?? []);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException($"The file {path} cannot be read: {exception.Message}");
        }
    }

    private sealed record Content(Dictionary<string, string>? Switches, List<Fault>? Faults);
}
