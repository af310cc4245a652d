using System.IO.Compression;
using System.Text.RegularExpressions;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Engine.State;

/// <summary>Keeps stacks in files, in the layout of Pulumi's own file backend, so that either can take a stack over from the other.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 1.</remarks>
public sealed partial class FileBackend
{
    private FileBackend(string root) => Root = root;

    /// <summary>The folder <c>.pulumi</c> below which everything lies.</summary>
    public string Root { get; }

    /// <summary>Opens the backend of a project: <c>PULUMI_BACKEND_URL</c>, else the project's own setting, else the project's folder.</summary>
    /// <exception cref="EngineException">The address is not of a folder that exists.</exception>
    public static FileBackend Open(ProjectFile project, Func<string, string?> environment)
    {
        var url = environment("PULUMI_BACKEND_URL") is { Length: > 0 } given ? given : project.BackendUrl;
        var folder = url is null ? project.Directory : FolderOf(url, project.Directory);
        if (!Directory.Exists(folder))
        {
            throw new EngineException($"The folder of the backend does not exist: {folder}.");
        }

        var backend = new FileBackend(Path.Combine(folder, ".pulumi"));
        backend.CheckMeta();
        return backend;
    }

    /// <summary>The stacks of a project.</summary>
    public IReadOnlyList<string> Stacks(string project)
    {
        var folder = Path.Combine(Root, "stacks", project);
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Select(Path.GetFileName).Select(name => StackFile().Match(name!)).Where(match => match.Success)
                .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Whether a stack exists.</summary>
    public bool Exists(string project, string stack) => Read(project, stack) is not null;

    /// <summary>The bytes of a stack's file, unpacked; null when there is no such stack.</summary>
    public byte[]? Read(string project, string stack)
    {
        var path = StackPath(project, stack);
        var newest = new[] { path + ".zst", path + ".gz", path }.Where(File.Exists).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault();
        if (newest is null)
        {
            return null;
        }

        if (newest.EndsWith(".zst", StringComparison.Ordinal))
        {
            throw new EngineException($"The state {newest} is compressed with zstd, which is not read here. Switch PULUMI_DIY_BACKEND_ZSTD off and let pulumi write it again.");
        }

        var bytes = File.ReadAllBytes(newest);
        return newest.EndsWith(".gz", StringComparison.Ordinal) ? Unpack(bytes) : bytes;
    }

    /// <summary>Writes a stack's file: the one before becomes <c>.bak</c>, and at no moment is there a half-written one.</summary>
    public void Write(string project, string stack, byte[] bytes)
    {
        var path = StackPath(project, stack);
        EnsureMeta();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            File.Copy(path, path + ".bak", overwrite: true);
        }

        WriteWhole(path, bytes);
        foreach (var other in new[] { path + ".gz" }.Where(File.Exists))
        {
            File.Move(other, other + ".bak", overwrite: true);
        }
    }

    /// <summary>Writes the record of an operation and copies of the state after it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="record">The record as JSON.</param>
    /// <param name="time">When the operation ended.</param>
    public void WriteHistory(string project, string stack, byte[] record, DateTimeOffset time)
    {
        var stamp = (time - DateTimeOffset.UnixEpoch).Ticks * 100;
        var state = Read(project, stack)!;
        var history = Path.Combine(Root, "history", project, stack);
        var backups = Path.Combine(Root, "backups", project, stack);
        Directory.CreateDirectory(history);
        Directory.CreateDirectory(backups);
        WriteWhole(Path.Combine(history, $"{stack}-{stamp}.history.json"), record);
        WriteWhole(Path.Combine(history, $"{stack}-{stamp}.checkpoint.json"), state);
        WriteWhole(Path.Combine(backups, $"{stack}.{stamp}.json"), state);
    }

    /// <summary>Removes a stack: its file becomes <c>.bak</c>, its history goes, its backups stay.</summary>
    public void Remove(string project, string stack)
    {
        var path = StackPath(project, stack);
        File.Move(path, path + ".bak", overwrite: true);
        var history = Path.Combine(Root, "history", project, stack);
        if (Directory.Exists(history))
        {
            Directory.Delete(history, recursive: true);
        }
    }

    /// <summary>Takes the lock of a stack.</summary>
    /// <exception cref="EngineException">Somebody else holds it.</exception>
    public StackLock Lock(string project, string stack) => StackLock.Take(LockFolder(project, stack));

    /// <summary>Takes all locks of a stack away, whoever holds them.</summary>
    /// <returns>How many there were.</returns>
    public int Unlock(string project, string stack)
    {
        var folder = LockFolder(project, stack);
        var locks = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        Array.ForEach(locks, File.Delete);
        return locks.Length;
    }

    /// <summary>The records of a stack's operations as JSON, newest first.</summary>
    public IEnumerable<byte[]> History(string project, string stack)
    {
        var folder = Path.Combine(Root, "history", project, stack);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.history.json").OrderDescending(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }

    /// <summary>Checks a stack's name.</summary>
    /// <exception cref="EngineException">It is not one.</exception>
    public static void CheckName(string stack)
    {
        if (!StackName().IsMatch(stack))
        {
            throw new EngineException($"'{stack}' is no name for a stack: 1 to 100 letters, digits, hyphens, underscores and periods are.");
        }
    }

    internal static void WriteWhole(string path, byte[] bytes)
    {
        var draft = path + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static string FolderOf(string url, string relativeTo)
    {
        if (!url.StartsWith("file://", StringComparison.Ordinal))
        {
            throw new EngineException($"The backend {url} is not a folder; only file:// is kept here.");
        }

        var path = url["file://".Length..];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(path == "~" ? home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, path[2..]) : path, relativeTo);
    }

    private static byte[] Unpack(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    private string LockFolder(string project, string stack) => Path.Combine(Root, "locks", "organization", project, stack);

    private string StackPath(string project, string stack) => Path.Combine(Root, "stacks", project, stack + ".json");

    private void CheckMeta()
    {
        var meta = Path.Combine(Root, "meta.yaml");
        if (File.Exists(meta) && File.ReadAllText(meta).Trim() is var text && text != "version: 1")
        {
            throw new EngineException($"The state store {Root} is of another version than 1: {text}.");
        }

        if (!File.Exists(meta) && Directory.Exists(Path.Combine(Root, "stacks")) && Directory.GetFiles(Path.Combine(Root, "stacks"), "*.json").Length > 0)
        {
            throw new EngineException($"The state store {Root} has Pulumi's old layout. Move it with: PULUMI_DIY_BACKEND_IGNORE_DEPRECATION_ERROR=1 pulumi state upgrade");
        }
    }

    private void EnsureMeta()
    {
        var meta = Path.Combine(Root, "meta.yaml");
        if (!File.Exists(meta))
        {
            Directory.CreateDirectory(Root);
            WriteWhole(meta, "version: 1\n"u8.ToArray());
        }
    }

    [GeneratedRegex(@"^([A-Za-z0-9_.-]+)\.json(?:\.gz|\.zst)?$")]
    private static partial Regex StackFile();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}$")]
    private static partial Regex StackName();
}
