using System.Text.RegularExpressions;
using NumberProvider.Engine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Cli.Cloning;

/// <summary>A program as its author wrote it: which of its words are literal, and which refer to configuration.</summary>
internal sealed partial class ProgramText
{
    private readonly Dictionary<(long Line, long Column), ProgramWord> _words = [];
    private readonly YamlMappingNode _root;

    private ProgramText(string path, string text, YamlMappingNode root)
    {
        (Path, Text, _root) = (path, text, root);
        foreach (var section in new[] { "resources", "variables", "outputs" }.Select(Section).OfType<YamlMappingNode>())
        {
            Walk(section, isInFlow: section.Style == MappingStyle.Flow);
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The names that the program has given already.</summary>
    public IEnumerable<string> Names => new[] { "config", "resources", "variables" }.SelectMany(section => Section(section)?.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value!) ?? []);

    /// <summary>Where new configuration keys go: the number of lines before them, their indentation, and whether the section is there.</summary>
    public (int Line, int Indent, bool HasSection) ConfigStart => Section("config") is { Children.Count: > 0 } section
        ? ((int)section.Children[0].Key.Start.Line - 1, (int)section.Children[0].Key.Start.Column - 1, true)
        : ((int)_root.Children.First(entry => entry.Key is YamlScalarNode { Value: "resources" or "variables" }).Key.Start.Line - 1, 2, false);

    /// <summary>Reads a program.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="text">Its text.</param>
    public static ProgramText Read(string path, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new ProgramText(path, text, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>All words of resources, variables and outputs.</summary>
    public IEnumerable<ProgramWord> Words => _words.Values.Distinct();

    /// <summary>The word at a place; null where the place holds no single word.</summary>
    public ProgramWord? At(SourceLocation? location) => location is null ? null : _words.GetValueOrDefault((location.Line, location.Column));

    /// <summary>The name that a word refers to as a whole; null for every other word.</summary>
    public static string? ReferenceIn(string word) => Reference().Match(word) is { Success: true } match ? match.Groups["root"].Value : null;

    private YamlMappingNode? Section(string name) => _root.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode key && key.Value == name).Value as YamlMappingNode;

    private void Walk(YamlNode node, bool isInFlow)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                _words.TryAdd((scalar.Start.Line, scalar.Start.Column), new ProgramWord(scalar.Value ?? "", (int)scalar.Start.Line, (int)scalar.Start.Index, (int)scalar.End.Index, isInFlow || scalar.Style != ScalarStyle.Plain));
                break;
            case YamlSequenceNode sequence:
                sequence.Children.ToList().ForEach(item => Walk(item, isInFlow || sequence.Style == SequenceStyle.Flow));
                break;
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                {
                    Walk(value, isInFlow || mapping.Style == MappingStyle.Flow);
                    if (value is YamlScalarNode && _words.TryGetValue((value.Start.Line, value.Start.Column), out var word))
                    {
                        // The engine names the place of a property's key.
                        _words.TryAdd((key.Start.Line, key.Start.Column), word);
                    }
                }

                break;
        }
    }

    [GeneratedRegex(@"^\$\{(?<root>[^.\[\}]+)[^\}]*\}$")]
    private static partial Regex Reference();
}
