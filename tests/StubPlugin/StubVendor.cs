using System.Text.Json;

namespace NumberProvider.StubPlugin;

/// <summary>What exists, in one file that the plugin's processes share: outputs as JSON by type and ID, and a counter.</summary>
internal sealed class StubVendor
{
    private static readonly string Path = System.IO.Path.Combine(Environment.CurrentDirectory, "vendor.json");
    private static readonly Lock Gate = new();

    public int Counter { get; set; }

    public SortedDictionary<string, string> Objects { get; set; } = [];

    /// <summary>Reads the file, lets it be changed, and writes it.</summary>
    public static T Use<T>(Func<StubVendor, T> use)
    {
        lock (Gate)
        {
            var vendor = File.Exists(Path) ? JsonSerializer.Deserialize<StubVendor>(File.ReadAllText(Path))! : new StubVendor();
            var result = use(vendor);
            File.WriteAllText(Path, JsonSerializer.Serialize(vendor));
            return result;
        }
    }
}
