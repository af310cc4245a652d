using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NumberProvider.Plugin;

/// <summary>
/// What the plugin's processes of one engine have made, as long as they live. When a provider is replaced, the new one's process makes a resource and
/// the old one's process is told to delete it; with an ID made of names both are the same object (pulumi-provider-protocol sheet, 1.2 and 8.1).
/// </summary>
/// <remarks>
/// One file a process in the folder for temporary files, with hashes only. A file counts while the process that wrote it lives, so what a crash
/// leaves behind does no harm. Where no file can be written, this protection is missing and nothing else.
/// </remarks>
internal sealed class SiblingLedger : IDisposable
{
    private static readonly TimeSpan ClockBlur = TimeSpan.FromSeconds(5);
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"pulumi-resource-number-{Environment.UserName}");

    private readonly Lock _gate = new();
    private readonly string? _engine;
    private readonly string _own;
    private bool _isOpen;

    /// <param name="engineAddress">The address that all processes of one engine are given; null when there is no such engine.</param>
    public SiblingLedger(string? engineAddress)
    {
        _engine = engineAddress?.Replace(':', '-');
        using var self = Process.GetCurrentProcess();
        _own = Path.Combine(Folder, $"{_engine}_{self.Id}_{self.StartTime.ToUniversalTime().Ticks}");
    }

    /// <summary>Notes down what this process made.</summary>
    public void Write(IEnumerable<string> made)
    {
        if (_engine is null)
        {
            return;
        }

        lock (_gate)
        {
            Try(() =>
            {
                Open();
                File.AppendAllLines(_own, made.Select(Hash));
            });
        }
    }

    /// <summary>What no other living process of the same engine noted down.</summary>
    public IReadOnlyList<string> Free(IReadOnlyList<string> names)
    {
        var noted = new HashSet<string>(StringComparer.Ordinal);
        Try(() => noted.UnionWith(_engine is not null && names.Count > 0 && Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, $"{_engine}_*").Where(file => file != _own && IsOfLivingProcess(file)).SelectMany(File.ReadLines)
            : []));
        return [.. names.Where(name => !noted.Contains(Hash(name)))];
    }

    /// <summary>Forgets what this process made.</summary>
    public void Dispose() => Try(() => File.Delete(_own));

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The first note makes the folder, and sweeps out what processes left that did not end well.
    private void Open()
    {
        if (_isOpen)
        {
            return;
        }

        CreateFolder();
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => !IsOfLivingProcess(file)))
        {
            File.Delete(file);
        }

        _isOpen = true;
    }

    private static void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool IsOfLivingProcess(string file)
    {
        var parts = Path.GetFileName(file).Split('_');
        if (parts.Length != 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - new DateTime(start, DateTimeKind.Utc)).Duration() < ClockBlur;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then this protection is missing.
        }
    }
}
