using System.Diagnostics;

namespace NumberProvider.Packaging;

/// <summary>Runs the .NET command line in the repository.</summary>
/// <param name="root">The repository.</param>
internal sealed class DotNet(string root)
{
    /// <exception cref="InvalidOperationException">The command failed; it has said why.</exception>
    public void Run(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed.");
        }
    }
}
