using YamlDotNet.RepresentationModel;

namespace NumberProvider.Cli.Tests.Drift;

/// <summary>A pipeline of the examples: its jobs, and the scripts that they run.</summary>
internal sealed class Pipeline
{
    private Pipeline(string file)
    {
        Text = File.ReadAllText(Path.Combine(Folder, file));
        using var reader = new StringReader(Text);
        var stream = new YamlStream();
        stream.Load(reader);
        Root = (YamlMappingNode)stream.Documents.Single().RootNode;
        IsGitHub = file.StartsWith("github", StringComparison.Ordinal);
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "examples", "ci");

    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.yml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    public string Text { get; }

    public YamlMappingNode Root { get; }

    public bool IsGitHub { get; }

    public IReadOnlyDictionary<string, YamlMappingNode> Jobs => IsGitHub
        ? Map(Root["jobs"])
        : Map(Root).Where(entry => entry.Value.Children.ContainsKey("script")).ToDictionary(entry => entry.Key, entry => entry.Value);

    public static Pipeline Load(string file) => new(file);

    /// <summary>The steps of a job of GitHub.</summary>
    public static IReadOnlyList<YamlMappingNode> Steps(YamlMappingNode job) => [.. ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>()];

    public static IReadOnlyList<string> Texts(YamlNode? node) => node switch
    {
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list => [.. list.Select(item => ((YamlScalarNode)item).Value!)],
        _ => [],
    };

    public static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value : null;

    /// <summary>The scripts of a job in the order in which they run; those that install come first.</summary>
    public IReadOnlyList<string> Scripts(string job) => IsGitHub
        ? [.. Steps(Jobs[job]).SelectMany(step => Texts(Find(step, "run")))]
        : [string.Join('\n', Texts(Find((YamlMappingNode)Root["default"], "before_script"))), string.Join('\n', Texts(Jobs[job]["script"]))];

    /// <summary>Where the job leaves what is kept of it.</summary>
    public IReadOnlyList<string> Artifacts(string job) => IsGitHub
        ? [.. Steps(Jobs[job]).Where(step => Texts(Find(step, "uses")).Any(action => action.StartsWith("actions/upload-artifact", StringComparison.Ordinal))).SelectMany(step => Texts(step["with"]["path"]))]
        : [.. Texts(Jobs[job]["artifacts"]["paths"]), .. Texts(Jobs[job]["artifacts"]["reports"]["junit"])];

    private static Dictionary<string, YamlMappingNode> Map(YamlNode node) => ((YamlMappingNode)node).Children
        .Where(entry => entry.Value is YamlMappingNode).ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => (YamlMappingNode)entry.Value);
}
