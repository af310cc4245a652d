namespace NumberProvider.Packaging;

/// <summary>What leaves the house for one platform: archives, their sums, and their bills of materials.</summary>
/// <param name="dotnet">The .NET command line.</param>
/// <param name="root">The repository.</param>
/// <param name="artifacts">The folder for the results.</param>
/// <param name="version">The version of the product.</param>
/// <param name="runtimeVersion">The version of the .NET runtime that is packed.</param>
internal sealed class Package(DotNet dotnet, string root, string artifacts, string version, string runtimeVersion)
{
    private const string Plugin = "pulumi-resource-number";
    private const string Cli = "numbers";

    /// <summary>Builds the archives of a platform and, where it is this machine's, puts the packed plugin to the tests of the plugin.</summary>
    /// <returns>The archives.</returns>
    public IReadOnlyList<string> Build(Platform platform)
    {
        var plugin = Publish("provider/Plugin", Plugin, platform);
        if (platform.IsHere)
        {
            dotnet.Run(["test", "tests/Plugin", "--nologo"], ("NUMBER_TEST_PLUGIN", plugin));
        }

        var cli = Publish("provider/Cli", Cli, platform);
        return
        [
            Pack("provider/Plugin/NumberProvider.Plugin.csproj", Plugin, platform, plugin),
            Pack("provider/Cli/NumberProvider.Cli.csproj", Cli, platform, cli, plugin),
        ];
    }

    private string Publish(string project, string name, Platform platform)
    {
        var folder = Path.Combine(artifacts, "publish", platform.Name, name);
        dotnet.Run(["publish", project, "--nologo", "-v", "quiet", "-p:PublishProfile=Release", "-r", platform.RuntimeIdentifier, "-o", folder]);
        return Path.Combine(folder, platform.Executable(name));
    }

    private string Pack(string project, string name, Platform platform, params IEnumerable<string> executables)
    {
        var archive = Path.Combine(artifacts, $"{name}-v{version}-{platform.Name}.tar.gz");
        Archive.Write(archive, [.. executables.Select(file => (file, true)), (Path.Combine(root, "LICENSE"), false)]);
        var bill = $"{Path.GetFileName(archive)}.cdx.json";
        dotnet.Run(
        [
            "dotnet-CycloneDX", project, "--recursive", "--output", artifacts, "--filename", bill, "--output-format", "Json",
            "--set-name", name, "--set-version", version, "--no-serial-number",
        ]);
        BillOfMaterials.Complete(Path.Combine(artifacts, bill), platform, runtimeVersion);
        return archive;
    }
}
