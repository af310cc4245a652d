using System.Runtime.InteropServices;
using NumberProvider.Engine.Projects;

namespace NumberProvider.Engine.Plugins;

/// <summary>Finds plugins where Pulumi does; one that lies beside this program comes before those on the path.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 1.1.</remarks>
/// <param name="project">The project, which may name plugins.</param>
/// <param name="environment">Reads environment variables.</param>
/// <param name="ownDirectory">The folder of this program.</param>
public sealed class PluginLocator(ProjectFile project, Func<string, string?> environment, string ownDirectory)
{
    /// <exception cref="EngineException">There is no such plugin.</exception>
    public PluginLocation Find(PackageReference package)
    {
        var file = $"pulumi-resource-{package.Name}" + (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ".exe" : "");
        if (Attached(package.Name) is { } address)
        {
            return new PluginLocation(Executable: null, address);
        }

        var named = project.Plugins.Where(plugin => plugin.Name == package.Name && (plugin.Version is null || package.Version is null || plugin.Version == package.Version))
            .Select(plugin => plugin.Directory);
        var path = IsSet("PULUMI_IGNORE_AMBIENT_PLUGINS") ? [] : (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var executable = named.Append(ownDirectory).Concat(path).Concat(Cached(package)).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return executable is not null
            ? new PluginLocation(executable, AttachAddress: null)
            : throw new EngineException(
                $"There is no plugin {file}{(package.Version is null ? "" : $" of version {package.Version}")}: neither beside this program, nor in plugins.providers of {project.FileName}, nor on PATH, nor in the plugin cache.");
    }

    private string? Attached(string name) => (environment("PULUMI_DEBUG_PROVIDERS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':')).Where(entry => entry.Length == 2 && entry[0].Trim() == name).Select(entry => $"127.0.0.1:{entry[1].Trim()}").FirstOrDefault();

    private bool IsSet(string variable) => environment(variable) is "1" or "true" or "True" or "TRUE" or "t" or "T";

    // The cache has a folder for each version; without a wish the newest counts, one that is no prerelease first.
    private IEnumerable<string> Cached(PackageReference package)
    {
        var home = environment("PULUMI_HOME") is { Length: > 0 } given ? given : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
        var plugins = Path.Combine(home, "plugins");
        if (!Directory.Exists(plugins))
        {
            return [];
        }

        var prefix = $"resource-{package.Name}-v";
        return Directory.GetDirectories(plugins, prefix + "*")
            .Where(folder => !File.Exists(folder + ".partial"))
            .Select(folder => (Folder: folder, Version: Path.GetFileName(folder)[prefix.Length..]))
            .Where(plugin => package.Version is null || plugin.Version == package.Version)
            .OrderBy(plugin => plugin.Version.Contains('-', StringComparison.Ordinal))
            .ThenByDescending(plugin => Version.TryParse(plugin.Version.Split('-', '+')[0], out var version) ? version : new Version())
            .Select(plugin => plugin.Folder);
    }
}
