using System.Runtime.InteropServices;

namespace NumberProvider.Packaging;

/// <summary>A platform, as Pulumi and as .NET name it.</summary>
/// <param name="Name">Pulumi's name: operating system and architecture.</param>
/// <param name="RuntimeIdentifier">.NET's name.</param>
internal sealed record Platform(string Name, string RuntimeIdentifier)
{
    public static IReadOnlyList<Platform> All { get; } =
    [
        new("linux-amd64", "linux-x64"),
        new("linux-arm64", "linux-arm64"),
        new("darwin-amd64", "osx-x64"),
        new("darwin-arm64", "osx-arm64"),
        new("windows-amd64", "win-x64"),
    ];

    /// <summary>Whether what is built for it runs on this machine.</summary>
    public bool IsHere => RuntimeIdentifier == RuntimeInformation.RuntimeIdentifier;

    /// <summary>The file name of an executable.</summary>
    public string Executable(string name) => Name.StartsWith("windows", StringComparison.Ordinal) ? $"{name}.exe" : name;
}
