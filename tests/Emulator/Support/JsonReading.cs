using System.Text.Json;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>Short ways into JSON.</summary>
public static class JsonReading
{
    public static string? Text(this JsonElement element, params string[] path) => element.At(path).GetString();

    public static JsonElement At(this JsonElement element, params string[] path) => path.Aggregate(element, (inner, name) => inner.GetProperty(name));

    public static IReadOnlyList<string?> Texts(this JsonElement element, params string[] path) =>
        [.. element.At(path).EnumerateArray().Select(item => item.GetString())];

    public static IReadOnlyList<string> Names(this JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
