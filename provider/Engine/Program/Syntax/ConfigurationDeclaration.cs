using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>An entry of the older block <c>configuration</c>.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.5.</remarks>
/// <param name="Key">The name in the program.</param>
/// <param name="Source">The name of the configuration key that is read.</param>
/// <param name="Type">The declared type as written; null when the default tells it.</param>
/// <param name="Default">The value where the stack gives none; null when it must.</param>
/// <param name="IsSecret">Whether it is declared secret, or not secret; null when nothing is said.</param>
/// <param name="Location">Where the entry stands.</param>
internal sealed record ConfigurationDeclaration(string Key, string Source, string? Type, Expression? Default, bool? IsSecret, SourceLocation Location)
{
    public static ConfigurationDeclaration? Parse(string key, YamlScalarNode keyNode, YamlNode node, ExpressionParser expressions, Findings findings)
    {
        if (node is not YamlMappingNode mapping)
        {
            findings.Refuse($"The configuration '{key}' must be a mapping with a type or a default.", node);
            return null;
        }

        var fields = findings.Fields(mapping, ["type", "name", "secret", "default"], name => findings.Warn($"'{name.Value}' does not belong into a configuration ('{key}').", name));
        string? Text(string field) => (fields.GetValueOrDefault(field) as YamlScalarNode)?.Value;
        if (!fields.ContainsKey("type") && !fields.ContainsKey("default"))
        {
            findings.Refuse($"The configuration '{key}' needs a type or a default.", keyNode);
            return null;
        }

        return new ConfigurationDeclaration(
            key,
            Text("name") is { Length: > 0 } name ? name : key,
            Text("type"),
            fields.TryGetValue("default", out var given) ? expressions.Parse(given) : null,
            fields.GetValueOrDefault("secret") is YamlScalarNode secret && YamlScalars.Resolve(secret) is PropertyBool { Value: var isSecret } ? isSecret : null,
            keyNode.Location(findings.File));
    }
}
