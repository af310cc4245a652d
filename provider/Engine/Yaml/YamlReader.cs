using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Yaml;

/// <summary>Reads YAML files with places, holding to what Pulumi takes: no aliases, no key twice, text keys, the first document.</summary>
internal static class YamlReader
{
    /// <exception cref="EngineException">The text is not YAML, or uses what is not taken.</exception>
    public static YamlNode Load(string text, string file)
    {
        try
        {
            RefuseAliases(text, file);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode : new YamlMappingNode();
            RefuseKeys(root, file);
            return root;
        }
        catch (YamlException exception)
        {
            throw new EngineException($"The file is not valid YAML: {exception.InnerException?.Message ?? exception.Message}", Location(exception.Start, file), exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Of some texts the library only says that it has lost its way.
            throw new EngineException("The file is not valid YAML.", new SourceLocation(file, 1, 1), exception);
        }
    }

    public static SourceLocation Location(this YamlNode node, string file) => Location(node.Start, file);

    /// <summary>The entries of a mapping by name; a file that was read here has no other keys than texts.</summary>
    public static IEnumerable<(string Key, YamlScalarNode KeyNode, YamlNode Value)> Entries(this YamlMappingNode mapping) =>
        mapping.Children.Select(entry => ((YamlScalarNode)entry.Key, entry.Value)).Select(entry => (entry.Item1.Value!, entry.Item1, entry.Value));

    public static YamlNode? Find(this YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(entry => (entry.Key as YamlScalarNode)?.Value == key).Value;

    public static string? Text(this YamlMappingNode mapping, string key) => (mapping.Find(key) as YamlScalarNode)?.Value;

    private static void RefuseKeys(YamlNode root, string file)
    {
        if (root.AllNodes.OfType<YamlMappingNode>().SelectMany(mapping => mapping.Children.Keys).FirstOrDefault(key => key is not YamlScalarNode { Value: not null }) is { } wrong)
        {
            throw new EngineException("A key must be a text.", wrong.Location(file));
        }
    }

    private static void RefuseAliases(string text, string file)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias alias)
            {
                throw new EngineException($"YAML aliases are not taken here: *{alias.Value}.", Location(alias.Start, file));
            }
        }
    }

    private static SourceLocation Location(Mark mark, string file) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
