using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>What is found wrong in a program while it is read.</summary>
/// <param name="file">The name under which messages speak of the program.</param>
internal sealed class Findings(string file)
{
    private readonly List<EngineException> _problems = [];
    private readonly List<Diagnostic> _warnings = [];

    public string File => file;

    /// <summary>What refuses the program.</summary>
    public ImmutableArray<EngineException> Problems => [.. _problems];

    /// <summary>What the user should know though the program runs.</summary>
    public ImmutableArray<Diagnostic> Warnings => [.. _warnings];

    public void Refuse(string message, YamlNode at) => Refuse(message, at.Location(file));

    public void Refuse(string message, SourceLocation at) => _problems.Add(new EngineException(message, at));

    public void Warn(string message, YamlNode at) => _warnings.Add(new Diagnostic(DiagnosticSeverity.Warning, message, Source: at.Location(file)));

    /// <summary>Warns of a word that is taken although its letters are of another case.</summary>
    /// <remarks>Source: pulumi-state-and-yaml sheet, 7.1.</remarks>
    public void ExpectCase(string wanted, string written, YamlNode at)
    {
        if (wanted != written)
        {
            Warn($"'{written}' looks like a miscapitalization of '{wanted}'.", at);
        }
    }

    /// <summary>The fields of a mapping by their known names, whatever the case of their letters.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="known">The known names.</param>
    /// <param name="unknown">Takes the keys that are none of them.</param>
    public Dictionary<string, YamlNode> Fields(YamlMappingNode mapping, IReadOnlyList<string> known, Action<YamlScalarNode> unknown)
    {
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, key, value) in mapping.Entries())
        {
            if (known.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) is { } match)
            {
                ExpectCase(match, name, key);
                fields[match] = value;
            }
            else
            {
                unknown(key);
            }
        }

        return fields;
    }
}
