using System.Text.Json;

namespace NumberProvider.StubPlugin;

/// <summary>What exists, in one file that the plugin's processes share: outputs as JSON by type and ID, and a counter.</summary>
internal sealed class StubVendor
{
    private static readonly string Path = System.IO.Path.Combine(Environment.CurrentDirectory, "vendor.json");

    public int Counter { get; set; }

    public SortedDictionary<string, string> Objects { get; set; } = [];

    /// <summary>Reads the file, lets it be changed, and writes it, while all others wait.</summary>
    public static T Use<T>(Func<StubVendor, T> use)
    {
        using var file = Open();
        var vendor = file.Length > 0 ? JsonSerializer.Deserialize<StubVendor>(file)! : new StubVendor();
        var result = use(vendor);
        file.SetLength(0);
        JsonSerializer.Serialize(file, vendor);
        return result;
    }

    private static FileStream Open()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(5);
            }
        }
    }
}
