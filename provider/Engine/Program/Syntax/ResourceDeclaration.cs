using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>A resource as written.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.4.</remarks>
internal sealed record ResourceDeclaration
{
    private static readonly string[] Keys = ["type", "name", "defaultProvider", "properties", "get", "options"];

    private static readonly string[] GetKeys = ["id", "state"];

    private static readonly string[] OptionKeys =
    [
        "additionalSecretOutputs", "aliases", "customTimeouts", "deleteBeforeReplace", "dependsOn", "ignoreChanges", "import", "parent", "protect", "provider", "providers",
        "version", "pluginDownloadURL", "replaceOnChanges", "retainOnDelete", "replaceWith", "deletedWith", "hideDiffs", "replacementTrigger", "envVarMappings",
    ];

    public required string Key { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    public bool IsDefaultProvider { get; init; }

    public Expression? Properties { get; init; }

    public Expression? GetId { get; init; }

    public Expression? GetState { get; init; }

    public ImmutableDictionary<string, Expression> Options { get; init; } = ImmutableDictionary<string, Expression>.Empty;

    public required SourceLocation Location { get; init; }

    public required SourceLocation TypeLocation { get; init; }

    public string Package => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? Type["pulumi:providers:".Length..] : Type.Split(':')[0];

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>All expressions in it.</summary>
    public IEnumerable<Expression> Expressions => new[] { Properties, GetId, GetState }.OfType<Expression>().Concat(Options.Values);

    /// <summary>The names that must be evaluated before it.</summary>
    public IEnumerable<(string Name, SourceLocation Location)> Names => Expressions.SelectMany(expression => expression.Names);

    /// <summary>A literal text of an option.</summary>
    public string? Text(string option) => (Options.GetValueOrDefault(option) as LiteralExpression)?.Value is PropertyText { Value: var text } ? text : null;

    /// <summary>A literal truth value of an option.</summary>
    public bool? Flag(string option) => (Options.GetValueOrDefault(option) as LiteralExpression)?.Value is PropertyBool { Value: var flag } ? flag : null;

    /// <summary>Literal texts of an option.</summary>
    public ImmutableArray<string> Texts(string option) => Options.GetValueOrDefault(option) is ListExpression list
        ? [.. list.Items.Select(item => ((item as LiteralExpression)?.Value as PropertyText)?.Value).OfType<string>()]
        : [];

    public static ResourceDeclaration? Parse(
        string key, YamlNode keyNode, YamlNode node, ExpressionParser expressions, string file, ImmutableArray<EngineException>.Builder problems)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(new EngineException($"The resource '{key}' must be a mapping with a type.", node.Location(file)));
            return null;
        }

        var fields = Fields(mapping, Keys, file, name => problems.Add(new EngineException($"The resource '{key}' has the unknown key '{name.Value}'.", name.Location(file))));
        var options = Block(fields, "options", key, file, problems) is { } given
            ? Fields(given, OptionKeys, file, name => throw new EngineException($"'{name.Value}' is not an option of resources (resource '{key}').", name.Location(file)))
            : [];
        if (fields.GetValueOrDefault("type") is not YamlScalarNode { Value: { Length: > 0 } type } typeNode)
        {
            problems.Add(new EngineException($"The resource '{key}' has no type.", keyNode.Location(file)));
            return null;
        }

        if (type.Split(':') is ["pulumi", "pulumi", ..] or ["pulumi", _])
        {
            problems.Add(new EngineException($"The resource '{key}' has the type {type}, which this engine does not offer. Run the program with pulumi: the state is the same.", typeNode.Location(file)));
            return null;
        }

        // What is meant to be read must never be made.
        var get = Block(fields, "get", key, file, problems) is { } reading
            ? Fields(reading, GetKeys, file, name => problems.Add(new EngineException($"'{name.Value}' does not belong under 'get' (resource '{key}').", name.Location(file))))
            : [];
        if (fields.TryGetValue("get", out var getNode) && !get.ContainsKey("id"))
        {
            problems.Add(new EngineException($"The 'get' of the resource '{key}' has no id.", getNode.Location(file)));
        }

        if (fields.ContainsKey("get") && fields.ContainsKey("properties"))
        {
            problems.Add(new EngineException($"The resource '{key}' has both 'get' and 'properties'; it is either read or made.", keyNode.Location(file)));
        }

        if (fields.TryGetValue("name", out var nameNode) && nameNode is not YamlScalarNode)
        {
            problems.Add(new EngineException($"The name of the resource '{key}' must be a text.", nameNode.Location(file)));
        }

        return new ResourceDeclaration
        {
            Key = key,
            Type = type,
            Name = (fields.GetValueOrDefault("name") as YamlScalarNode)?.Value ?? key,
            IsDefaultProvider = fields.GetValueOrDefault("defaultProvider") is YamlScalarNode { Value: "true" or "True" or "TRUE" },
            Properties = fields.TryGetValue("properties", out var properties) ? expressions.Parse(properties) : null,
            GetId = get.TryGetValue("id", out var id) ? expressions.Parse(id) : null,
            GetState = get.TryGetValue("state", out var state) ? expressions.Parse(state) : null,
            Options = options.ToImmutableDictionary(option => option.Key, option => CheckOption(key, option.Key, expressions.Parse(option.Value))),
            Location = keyNode.Location(file),
            TypeLocation = typeNode.Location(file),
        };
    }

    /// <summary>A part of a resource that must be a mapping, or be left empty.</summary>
    private static YamlMappingNode? Block(Dictionary<string, YamlNode> fields, string name, string key, string file, ImmutableArray<EngineException>.Builder problems)
    {
        var node = fields.GetValueOrDefault(name);
        if (node is not (null or YamlMappingNode or YamlScalarNode { Value: null or "" }))
        {
            problems.Add(new EngineException($"'{name}' of the resource '{key}' must be a mapping.", node.Location(file)));
        }

        return node as YamlMappingNode;
    }

    private static Dictionary<string, YamlNode> Fields(YamlMappingNode mapping, string[] known, string file, Action<YamlScalarNode> unknown)
    {
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, nameNode, value) in mapping.Entries(file))
        {
            if (known.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) is { } match)
            {
                fields[match] = value;
            }
            else
            {
                unknown((YamlScalarNode)nameNode);
            }
        }

        return fields;
    }

    private static Expression CheckOption(string key, string option, Expression value)
    {
        var wanted = option switch
        {
            "dependsOn" when value is not (ListExpression or AccessExpression) => "a list of resources",
            "ignoreChanges" or "replaceOnChanges" or "additionalSecretOutputs" or "hideDiffs"
                when value is not ListExpression list || list.Items.Any(item => item is not LiteralExpression { Value: PropertyText }) => "a list of texts",
            "deleteBeforeReplace" or "retainOnDelete" when value is not LiteralExpression { Value: PropertyBool } => "true or false",
            "import" or "version" or "pluginDownloadURL" when value is not LiteralExpression { Value: PropertyText } => "a text",
            _ => null,
        };
        return wanted is null ? value : throw new EngineException($"The option '{option}' of the resource '{key}' must be {wanted}.", value.Location);
    }
}
