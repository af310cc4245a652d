using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NumberProvider.Engine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Cli.Cloning;

/// <summary>
/// The mapping beside the program, <c>clone.FROM-TO.yaml</c>: one line an entry. Comments, and entries that hold, stay as they are written.
/// An entry that was not written by hand has a checksum of its counterpart: where the two disagree, a person has edited it since.
/// </summary>
internal sealed partial class MappingFile
{
    private readonly string _path;
    private readonly List<string> _lines;
    private readonly List<Entry> _entries = [];

    private MappingFile(string path, string text)
    {
        _path = path;
        _lines = [.. text.TrimEnd('\n').Split('\n')];
        Read(text);
    }

    /// <summary>The file.</summary>
    public string FileName => Path.GetFileName(_path);

    /// <summary>The entries as they stand.</summary>
    public IReadOnlyList<Mapping> Entries => [.. _entries.Select(entry => entry.Mapping)];

    /// <summary>Reads the file, or starts one.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="from">The stack that is cloned.</param>
    /// <param name="to">The stack that is made.</param>
    /// <exception cref="EngineException">The file is wrong.</exception>
    public static MappingFile Open(string folder, string from, string to)
    {
        var path = Path.Combine(folder, $"clone.{from}-{to}.yaml");
        return new MappingFile(path, File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : $"""
            # What the values of {from} are in {to}. Edit it: a value that you write after `to` stays.
            from: {from}
            to: {to}
            values:

            """);
    }

    /// <summary>Writes mappings: known ones in their place, new ones at the end. What is no longer used goes, unless a person wrote it.</summary>
    public void Write(IReadOnlyList<Mapping> mappings)
    {
        var lines = _lines.ToList();
        foreach (var entry in Enumerable.Reverse(_entries))
        {
            var old = entry.Mapping;
            var now = mappings.FirstOrDefault(mapping => Key(mapping) == Key(old));
            if (now is null ? old.Found is Finding.Hand : entry.IsSettled && (now.To, now.Found, now.Name) == (old.To, old.Found, old.Name))
            {
                continue;
            }

            lines.RemoveRange(entry.First, entry.Last - entry.First + 1);
            if (now is not null)
            {
                lines.Insert(entry.First, Line(now) + entry.After);
            }
        }

        lines.AddRange(mappings.Where(mapping => !_entries.Exists(entry => Key(entry.Mapping) == Key(mapping))).Select(Line));
        File.WriteAllText(_path, string.Join('\n', lines) + "\n");
    }

    private static (EnvironmentKind Kind, string From) Key(Mapping mapping) => (mapping.Kind, mapping.From);

    private static string Line(Mapping mapping)
    {
        var name = mapping.Name is null ? "" : $", name: {Quoted(mapping.Name)}";
        var checksum = mapping is { To: { } to, Found: not Finding.Hand } ? $", checksum: {Checksum(to)}" : "";
        return $"  - {{kind: {Spelling(mapping.Kind)}, from: {Quoted(mapping.From)}, to: {(mapping.To is { } value ? Quoted(value) : "")}{name}, found: {Spelling(mapping.Found)}{checksum}}}";
    }

    private static string Checksum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 4);

    private static string Quoted(string text) => Plain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Spelling<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private void Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw Wrong(exception.Start, exception.InnerException?.Message ?? exception.Message);
        }

        if ((stream.Documents.FirstOrDefault()?.RootNode as YamlMappingNode)?.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode { Value: "values" }).Value is not YamlSequenceNode values)
        {
            return;
        }

        foreach (var node in values)
        {
            var entry = node as YamlMappingNode ?? throw Wrong(node.Start, "An entry must be a mapping.");
            var (last, after) = End(entry, text);
            _entries.Add(Read(entry) with { First = (int)entry.Start.Line - 1, Last = last, After = after });
        }
    }

    private Entry Read(YamlMappingNode entry)
    {
        string? Text(string name) => entry.Children.FirstOrDefault(field => field.Key is YamlScalarNode key && key.Value == name).Value is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
        T Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), ignoreCase: true, out var value)
            ? value
            : throw Wrong(entry.Start, $"'{name}' must be one of {string.Join(", ", Enum.GetValues<T>().Select(Spelling))}.");
        var to = Text("to");
        var written = Text("found") is null ? Finding.Hand : Choice<Finding>("found");
        var found = to is null || Text("checksum") == Checksum(to) ? written : Finding.Hand;
        var mapping = new Mapping(Choice<EnvironmentKind>("kind"), Text("from") ?? throw Wrong(entry.Start, "An entry has no 'from'."), to, found, Text("name"));
        return new Entry(mapping, found == written);
    }

    /// <summary>The last line of an entry, from 0, and what follows the entry there. A mapping of the parser does not know its own end.</summary>
    private static (int Last, string After) End(YamlMappingNode entry, string text)
    {
        var end = (int)entry.Children.Max(field => long.Max(field.Key.End.Index, field.Value.End.Index));
        end = entry.Style == MappingStyle.Flow ? text.IndexOf('}', end) + 1 : end;
        var line = text.IndexOf('\n', end) is >= 0 and var next ? next : text.Length;
        return (text.AsSpan(0, end).Count('\n'), text[end..line]);
    }

    private EngineException Wrong(Mark mark, string message) => new(
        message, new SourceLocation(FileName, int.Max(1, (int)mark.Line), int.Max(1, Convert.ToInt32(mark.Column, CultureInfo.InvariantCulture))));

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.@-]*$")]
    private static partial Regex Plain();

    /// <summary>An entry as it stands in the file.</summary>
    /// <param name="Mapping">What it says.</param>
    /// <param name="IsSettled">Whether it says itself how the counterpart was found; a person's edit may leave that as it was.</param>
    private sealed record Entry(Mapping Mapping, bool IsSettled)
    {
        /// <summary>Its first line, from 0.</summary>
        public int First { get; init; }

        /// <summary>Its last line.</summary>
        public int Last { get; init; }

        /// <summary>What follows it there: a comment.</summary>
        public string After { get; init; } = "";
    }
}
