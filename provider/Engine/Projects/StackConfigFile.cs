using System.Collections.Immutable;
using System.Text.Json;
using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Projects;

/// <summary>The configuration file of a stack, <c>Pulumi.STACK.yaml</c>. Changes leave comments and the order of keys as they are.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 6.2.</remarks>
public sealed class StackConfigFile
{
    private const string SaltKey = "encryptionsalt";
    private readonly string _project;
    private string _text;
    private YamlMappingNode _root;

    private StackConfigFile(string path, string project, string text)
    {
        (Path, _project, _text) = (path, project, text);
        _root = Parse(text);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The salt of the stack's passphrase; null before there is one.</summary>
    public string? EncryptionSalt => _root.Text(SaltKey);

    private string FileName => System.IO.Path.GetFileName(Path);

    private IEnumerable<(string Key, YamlScalarNode KeyNode, YamlNode Value)> Entries => (_root.Find("config") as YamlMappingNode)?.Entries() ?? [];

    /// <summary>Reads the file, or starts an empty one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="project">The project's name, the namespace of short keys.</param>
    /// <exception cref="EngineException">The file is wrong.</exception>
    public static StackConfigFile Open(string path, string project) => new(path, project, File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>A key with its namespace.</summary>
    public string FullKey(string key)
    {
        var parts = key.Split(':');
        return parts.Length == 1 ? $"{_project}:{key}" : $"{parts[0]}:{parts[^1]}";
    }

    /// <summary>The values by full key.</summary>
    /// <param name="decrypt">Opens an encrypted text.</param>
    /// <param name="within">The namespace to read; null for all.</param>
    public ImmutableSortedDictionary<string, ConfigValue> Read(Func<string, string> decrypt, string? within = null)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var (key, keyNode, value) in Entries.Where(entry => within is null || FullKey(entry.Key).StartsWith(within + ":", StringComparison.Ordinal)))
        {
            try
            {
                values[FullKey(key)] = ConfigText.FromNode(value, decrypt);
            }
            catch (System.Security.Cryptography.CryptographicException exception)
            {
                throw new EngineException($"The value of '{key}' cannot be decrypted with this passphrase.", keyNode.Location(FileName), exception);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Sets the salt of a new passphrase.</summary>
    public void SetEncryptionSalt(string salt) => Rewrite($"{SaltKey}: {salt}\n{_text}");

    /// <summary>Sets a value; texts are always quoted, so that digits stay what they are.</summary>
    /// <param name="key">The key, short or full.</param>
    /// <param name="value">The value.</param>
    public void Set(string key, PropertyValue value) => Replace(FullKey(key), JsonText(value));

    /// <summary>Sets an encrypted value.</summary>
    public void SetSecret(string key, string ciphertext) => Replace(FullKey(key), $"\n    secure: {ciphertext}");

    /// <summary>The plain value of a key as it stands, with secrets as mappings; null when there is none.</summary>
    public PropertyValue? Raw(string key) => Find(FullKey(key)) is { Value: { } node } ? ConfigText.ToRaw(node) : null;

    /// <summary>Removes a key.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        if (Find(FullKey(key)) is not { KeyNode: { } keyNode })
        {
            return false;
        }

        var lines = Lines();
        var (first, count) = Span(keyNode, lines);
        lines.RemoveRange(first, count);
        if (Entries.Count() == 1)
        {
            lines.RemoveAll(line => line.TrimEnd() == "config:");
        }

        Rewrite(string.Concat(lines.Select(line => line + "\n")));
        return true;
    }

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var draft = Path + ".draft";
        File.WriteAllText(draft, _text);
        File.Move(draft, Path, overwrite: true);
    }

    private static string JsonText(PropertyValue value) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(PropertyJson.ToJson(value)), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private YamlMappingNode Parse(string text) => YamlReader.Load(text, FileName) switch
    {
        YamlMappingNode mapping => mapping,
        YamlScalarNode { Value: null or "" } => [],
        var other => throw new EngineException("The stack's configuration must be a mapping.", other.Location(FileName)),
    };

    private (YamlNode? KeyNode, YamlNode? Value) Find(string fullKey) =>
        Entries.Where(entry => FullKey(entry.Key) == fullKey).Select(entry => ((YamlNode?)entry.KeyNode, (YamlNode?)entry.Value)).FirstOrDefault();

    private void Replace(string fullKey, string valueText)
    {
        var lines = Lines();
        var entry = $"  {fullKey}:{(valueText.StartsWith('\n') ? "" : " ")}{valueText}";
        if (Find(fullKey).KeyNode is { } keyNode)
        {
            var (first, count) = Span(keyNode, lines);
            lines.RemoveRange(first, count);
            lines.Insert(first, entry);
        }
        else if (Entries.LastOrDefault().KeyNode is { } last)
        {
            var (first, count) = Span(last, lines);
            lines.Insert(first + count, entry);
        }
        else
        {
            lines.RemoveAll(line => line.TrimEnd() is "config:" or "config: {}");
            lines.Add("config:");
            lines.Add(entry);
        }

        Rewrite(string.Concat(lines.Select(line => line + "\n")));
    }

    private List<string> Lines() => [.. _text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').SkipWhile(line => line.Length == 0)];

    // An entry reaches down to the next line that is not indented deeper than its key; comments and blank lines at its end belong to what follows.
    private static (int First, int Count) Span(YamlNode keyNode, List<string> lines)
    {
        var first = (int)keyNode.Start.Line - 1;
        var indent = (int)keyNode.Start.Column - 1;
        var end = first + 1;
        for (var at = end; at < lines.Count; at++)
        {
            var text = lines[at].TrimStart();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var depth = lines[at].Length - text.Length;
            if (depth < indent || (depth == indent && !text.StartsWith("- ", StringComparison.Ordinal)))
            {
                break;
            }

            end = at + 1;
        }

        return (first, end - first);
    }

    private void Rewrite(string text)
    {
        _text = text;
        _root = Parse(text);
    }
}
