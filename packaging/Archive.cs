using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace NumberProvider.Packaging;

/// <summary>Archives whose bytes depend on nothing but the files in them.</summary>
internal static class Archive
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes a tar.gz with files at its root.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="files">The files, and whether each can be run.</param>
    public static void Write(string path, params IEnumerable<(string File, bool IsExecutable)> files)
    {
        using var compressed = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        using var tar = new TarWriter(compressed, TarEntryFormat.Ustar);
        foreach (var (file, isExecutable) in files)
        {
            using var content = File.OpenRead(file);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, Path.GetFileName(file))
            {
                DataStream = content,
                Mode = isExecutable ? Runnable : Readable,
                ModificationTime = DateTimeOffset.UnixEpoch,
            });
        }
    }

    /// <summary>The line that <c>sha256sum --check</c> reads.</summary>
    public static string Sum(string path) => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {Path.GetFileName(path)}";
}
