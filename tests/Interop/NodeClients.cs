using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;

namespace NumberProvider.Interop.Tests;

/// <summary>Node and the npm packages of the lock file, installed once for all test classes; a machine without them has a reason to skip.</summary>
public sealed class NodeClients : IAsyncLifetime
{
    /// <summary>Set where a skip counts as a failure.</summary>
    private const string RequiredVariable = "NUMBER_REQUIRE_NODE";

    private static readonly string Folder = typeof(NodeClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "InteropFolder").Value!;

    private static readonly Lazy<Task<string?>> Hindrance = new(FindHindranceAsync);

    private string? _reason;

    public async Task InitializeAsync() => _reason = await Hindrance.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Starts a client script, or skips the test with the reason.</summary>
    public NodeClient Start(string script, params IEnumerable<string> arguments)
    {
        DemandClients();
        return new NodeClient(Path.Combine(AppContext.BaseDirectory, "clients", script), arguments);
    }

    /// <summary>Checks the types of an example with the packages of the lock file, or skips the test with the reason.</summary>
    /// <returns>What the compiler says.</returns>
    public async Task<string> CheckTypesAsync(string example)
    {
        DemandClients();
        var copy = Directory.CreateTempSubdirectory("example-");
        var source = Path.GetFullPath(Path.Combine(Folder, "..", "..", "examples", example));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateSymbolicLink(Path.Combine(copy.FullName, "node_modules"), Path.Combine(Folder, "node_modules"));
        using var compiler = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc"), "-p", copy.FullName]) { RedirectStandardOutput = true })!;
        var said = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        copy.Delete(recursive: true);
        return compiler.ExitCode == 0 ? said : $"{said}(exit code {compiler.ExitCode})";
    }

    private void DemandClients()
    {
        if (_reason is not null && Environment.GetEnvironmentVariable(RequiredVariable) is { Length: > 0 })
        {
            throw new InvalidOperationException(_reason);
        }

        Skip.If(_reason is not null, _reason);
    }

    private static async Task<string?> FindHindranceAsync()
    {
        try
        {
            await RunAsync("node", ["--version"], TimeSpan.FromSeconds(30));
            await InstallAsync();
            return null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or TimeoutException)
        {
            return $"Node or its packages cannot be had here: {exception.Message}";
        }
    }

    private static async Task InstallAsync()
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], TimeSpan.FromMinutes(5));
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(limit);
        await output;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {(await errors).Trim()}");
        }
    }
}
