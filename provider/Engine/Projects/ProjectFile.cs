using NumberProvider.Engine.Yaml;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Projects;

/// <summary>The project file, <c>Pulumi.yaml</c>, as far as it is not the program.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 6.1.</remarks>
public sealed class ProjectFile
{
    private static readonly string[] Names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];
    private static readonly string[] Types = ["string", "integer", "boolean", "array", "object"];

    private readonly YamlMappingNode _root;

    private ProjectFile(string path, YamlMappingNode root)
    {
        (Path, _root) = (path, root);
        Name = root.Text("name") ?? throw Wrong("The project has no name.", root);
        Runtime = root.Find("runtime") switch
        {
            YamlScalarNode { Value: { Length: > 0 } runtime } => runtime,
            YamlMappingNode runtime => runtime.Text("name") ?? throw Wrong("The runtime has no name.", runtime),
            _ => throw Wrong("The project has no runtime.", root),
        };
        Config = [.. ReadConfig()];
        Plugins = [.. ReadPlugins()];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The file's name, as messages show it.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The folder of the file.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The language of the program.</summary>
    public string Runtime { get; }

    /// <summary>Where the project asks for a compiler of its program; null when it has none.</summary>
    public SourceLocation? CompilerLocation => ((_root.Find("runtime") as YamlMappingNode)?.Find("options") as YamlMappingNode)?.Find("compiler")?.Location(FileName);

    /// <summary>Whether every operation takes the live state over first: <c>options.refresh: always</c>.</summary>
    public bool AlwaysRefreshes => (_root.Find("options") as YamlMappingNode)?.Text("refresh") == "always";

    /// <summary>The folder of the program.</summary>
    public string ProgramDirectory => _root.Text("main") is { } main ? System.IO.Path.GetFullPath(main, Directory) : Directory;

    /// <summary>The backend that the project names; null for none.</summary>
    public string? BackendUrl => (_root.Find("backend") as YamlMappingNode)?.Text("url");

    /// <summary>The declared configuration.</summary>
    public IReadOnlyList<ConfigDeclaration> Config { get; }

    /// <summary>The plugins that the project names.</summary>
    public IReadOnlyList<PluginEntry> Plugins { get; }

    /// <summary>Finds the project file in a folder or above it.</summary>
    /// <exception cref="EngineException">There is none, or it is wrong.</exception>
    public static ProjectFile Find(string directory) =>
        Locate(directory) is { } path ? Read(path) : throw new EngineException($"There is no Pulumi.yaml in {System.IO.Path.GetFullPath(directory)} or above it.");

    /// <summary>Whether there is a project file in a folder or above it.</summary>
    public static bool IsIn(string directory) => Locate(directory) is not null;

    /// <summary>The configuration file of a stack.</summary>
    public string StackFile(string stack)
    {
        var folder = _root.Text("stackConfigDir") ?? (_root.Find("config") as YamlScalarNode)?.Value;
        return System.IO.Path.Combine(folder is null ? Directory : System.IO.Path.GetFullPath(folder, Directory), $"Pulumi.{stack}{System.IO.Path.GetExtension(Path)}");
    }

    private static string? Locate(string directory)
    {
        for (var folder = new DirectoryInfo(System.IO.Path.GetFullPath(directory)); folder is not null; folder = folder.Parent)
        {
            if (Names.Select(name => System.IO.Path.Combine(folder.FullName, name)).FirstOrDefault(File.Exists) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    private static ProjectFile Read(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return YamlReader.Load(File.ReadAllText(path), name) is YamlMappingNode root
            ? new ProjectFile(path, root)
            : throw new EngineException("The project file must be a mapping.", new SourceLocation(name, 1, 1));
    }

    private EngineException Wrong(string message, YamlNode node) => new(message, node.Location(FileName));

    private IEnumerable<ConfigDeclaration> ReadConfig()
    {
        foreach (var (key, _, value) in (_root.Find("config") as YamlMappingNode)?.Entries() ?? [])
        {
            var full = key.Contains(':', StringComparison.Ordinal) ? key : $"{Name}:{key}";
            if (value is not YamlMappingNode declaration)
            {
                yield return new ConfigDeclaration(full, Type: null, ItemType: null, IsSecret: false, ConfigText.FromNode(value));
                continue;
            }

            var type = declaration.Text("type");
            if (type is not null && !Types.Contains(type))
            {
                throw Wrong($"The configuration key '{key}' has the type '{type}'; there are {string.Join(", ", Types)}.", declaration.Find("type")!);
            }

            var items = declaration.Find("items") as YamlMappingNode;
            if (type == "array" && items is null)
            {
                throw Wrong($"The configuration key '{key}' is an array and needs items with a type.", declaration);
            }

            var given = declaration.Find("default") ?? declaration.Find("value");
            yield return new ConfigDeclaration(full, type, items?.Text("type"), declaration.Text("secret") == "true", given is null ? null : ConfigText.FromNode(given));
        }
    }

    private IEnumerable<PluginEntry> ReadPlugins()
    {
        var providers = (_root.Find("plugins") as YamlMappingNode)?.Find("providers") as YamlSequenceNode;
        foreach (var entry in providers?.Children.OfType<YamlMappingNode>() ?? [])
        {
            var name = entry.Text("name") ?? throw Wrong("A plugin has no name.", entry);
            var path = entry.Text("path") ?? throw Wrong($"The plugin {name} has no path.", entry);
            var folder = System.IO.Path.GetFullPath(path, Directory);
            yield return System.IO.Directory.Exists(folder)
                ? new PluginEntry(name, folder, entry.Text("version"))
                : throw Wrong($"The path of the plugin {name} is not a folder: {path}.", entry.Find("path")!);
        }
    }
}
