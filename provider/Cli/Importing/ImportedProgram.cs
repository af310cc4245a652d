using System.Text.RegularExpressions;
using NumberProvider.Cli.Output;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Importing;

/// <summary>The part of a program that declares imported resources.</summary>
/// <remarks>A secret is not printed: it goes to the stack's configuration, and the program names it there.</remarks>
internal sealed partial class ImportedProgram
{
    private readonly Dictionary<string, PropertyValue> _secrets = new(StringComparer.Ordinal);

    public ImportedProgram(IReadOnlyCollection<ResourceState> resources)
    {
        var names = resources.Select(resource => resource.Urn).ToHashSet();
        Lines = ["resources:", .. resources.OrderBy(resource => resource.Urn.Name, NaturalOrder.Instance).SelectMany(resource => Indent(Resource(resource, names)))];
    }

    /// <summary>The program as YAML.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The secrets by the name under which the program looks for them in the configuration.</summary>
    public IReadOnlyDictionary<string, PropertyValue> Secrets => _secrets;

    private IEnumerable<string> Resource(ResourceState resource, HashSet<Engine.Urn> imported)
    {
        var options = resource.Protect ? PropertyMap.Of(("protect", true)) : PropertyMap.Empty;
        string[] lines =
        [
            $"type: {resource.Type.Replace(":index:", ":", StringComparison.Ordinal)}",
            .. resource.Inputs.Count == 0 ? [] : Entry("properties", resource.Inputs, resource.Urn.Name),
            .. options.Count == 0 ? [] : Entry("options", options, resource.Urn.Name),
        ];
        var parent = resource.Parent is { } urn && imported.Contains(urn) ? urn.Name : null;
        string[] parents = parent is null ? [] : [.. options.Count == 0 ? ["options:"] : Array.Empty<string>(), $"  parent: ${{{parent}}}"];
        return [$"{Quote(resource.Urn.Name)}:", .. Indent([.. lines, .. parents])];
    }

    private IEnumerable<string> Entry(string key, PropertyValue value, string path) =>
        Inline(value, path) is { } inline ? [$"{Quote(key)}: {inline}"] : [$"{Quote(key)}:", .. Indent(Block(value, path))];

    private IEnumerable<string> Block(PropertyValue value, string path) => value switch
    {
        PropertyMap map => map.SelectMany(entry => Entry(entry.Key, entry.Value, $"{path}-{entry.Key}")),
        PropertyList list => list.SelectMany((item, at) => Item(item, $"{path}-{at}")),
        _ => [],
    };

    private IEnumerable<string> Item(PropertyValue item, string path) =>
        Inline(item, path) is { } inline ? [$"- {inline}"] : Block(item, path).Select((line, at) => (at == 0 ? "- " : "  ") + line);

    private string? Inline(PropertyValue value, string path)
    {
        switch (value)
        {
            case PropertySecret secret:
                var name = NoConfigName().Replace(path, "-").Trim('-');
                _secrets[name] = secret.Value;
                return $"${{{name}}}";
            case PropertyMap { Count: > 0 } or PropertyList { Count: > 0 }:
                return null;
            case PropertyText text:
                return Quote(text.Value.Replace("$", "$$", StringComparison.Ordinal));
            default:
                return PropertyJson.ToJson(value);
        }
    }

    private static IEnumerable<string> Indent(IEnumerable<string> lines) => lines.Select(line => "  " + line);

    // JSON texts are YAML too; only plain words that no reader can take for something else go without quotes.
    private static string Quote(string text) => PlainWord().IsMatch(text) && !Reserved().IsMatch(text) ? text : PropertyJson.ToJson(text);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex PlainWord();

    [GeneratedRegex("^(true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex("[^A-Za-z0-9_-]+")]
    private static partial Regex NoConfigName();
}
