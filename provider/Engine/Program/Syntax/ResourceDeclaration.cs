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

    private static readonly string[] UnorderedOptions = ["deletedWith", "replaceWith", "protect", "customTimeouts", "replacementTrigger", "envVarMappings"];

    private const string StackReference = "pulumi:pulumi:StackReference";

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

    public string Package => IsProvider ? Type["pulumi:providers:".Length..] : Type.Split(':')[0];

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>All expressions in it.</summary>
    public IEnumerable<Expression> Expressions => new[] { Properties, GetId, GetState }.OfType<Expression>().Concat(Options.Values);

    /// <summary>The names that are evaluated before it, wherever they stand in the program.</summary>
    public IEnumerable<(string Name, SourceLocation Location)> Names => new[] { Properties, GetId }.OfType<Expression>()
        .Concat(Options.Where(option => !UnorderedOptions.Contains(option.Key)).Select(option => option.Value)).SelectMany(expression => expression.Names);

    /// <summary>The names that it uses without their being put before it: what stands later in the program is not there yet.</summary>
    /// <remarks>Source: pulumi-state-and-yaml sheet, 7.6.</remarks>
    public IEnumerable<(string Name, SourceLocation Location)> UnorderedNames => (GetState is null ? [] : new[] { GetState })
        .Concat(Options.Where(option => UnorderedOptions.Contains(option.Key)).Select(option => option.Value)).SelectMany(expression => expression.Names);

    /// <summary>A literal text of an option.</summary>
    public string? Text(string option) => Options.GetValueOrDefault(option)?.Text;

    /// <summary>A literal truth value of an option.</summary>
    public bool? Flag(string option) => (Options.GetValueOrDefault(option) as LiteralExpression)?.Value is PropertyBool { Value: var flag } ? flag : null;

    /// <summary>Literal texts of an option.</summary>
    public ImmutableArray<string> Texts(string option) => Options.GetValueOrDefault(option) is ListExpression list
        ? [.. list.Items.Select(item => item.Text).OfType<string>()]
        : [];

    public static ResourceDeclaration? Parse(string key, YamlScalarNode keyNode, YamlNode node, ExpressionParser expressions, Findings findings)
    {
        if (node is not YamlMappingNode mapping)
        {
            findings.Refuse($"The resource '{key}' must be a mapping with a type.", node);
            return null;
        }

        var fields = findings.Fields(mapping, Keys, name => findings.Refuse($"The resource '{key}' has the unknown key '{name.Value}'.", name));
        var options = Block(fields, "options", key, findings) is { } given
            ? findings.Fields(given, OptionKeys, name => throw new EngineException($"'{name.Value}' is not an option of resources (resource '{key}').", name.Location(findings.File)))
            : [];
        if (fields.GetValueOrDefault("type") is not YamlScalarNode { Value: { Length: > 0 } type } typeNode)
        {
            findings.Refuse($"The resource '{key}' has no type.", keyNode);
            return null;
        }

        if (type != StackReference && type.Split(':') is ["pulumi", "pulumi", ..] or ["pulumi", _])
        {
            findings.Refuse($"The resource '{key}' has the type {type}, which this engine does not offer. Run the program with pulumi: the state is the same.", typeNode);
            return null;
        }

        // What is meant to be read must never be made.
        var get = Block(fields, "get", key, findings) is { } reading
            ? findings.Fields(reading, GetKeys, name => findings.Refuse($"'{name.Value}' does not belong under 'get' (resource '{key}').", name))
            : [];
        if (fields.TryGetValue("get", out var getNode) && !get.ContainsKey("id"))
        {
            findings.Refuse($"The 'get' of the resource '{key}' has no id.", getNode);
        }

        if (fields.ContainsKey("get") && fields.ContainsKey("properties"))
        {
            findings.Refuse($"The resource '{key}' has both 'get' and 'properties'; it is either read or made.", keyNode);
        }

        if (fields.TryGetValue("name", out var nameNode) && nameNode is not YamlScalarNode)
        {
            findings.Refuse($"The name of the resource '{key}' must be a text.", nameNode);
        }

        var name = (fields.GetValueOrDefault("name") as YamlScalarNode)?.Value ?? key;
        var declaration = new ResourceDeclaration
        {
            Key = key,
            Type = type,
            Name = name,
            IsDefaultProvider = fields.GetValueOrDefault("defaultProvider") is YamlScalarNode { Value: "true" or "True" or "TRUE" },
            Properties = fields.TryGetValue("properties", out var properties) ? expressions.Parse(properties) : null,
            GetId = get.TryGetValue("id", out var id) ? expressions.Parse(id) : null,
            GetState = get.TryGetValue("state", out var state) ? expressions.Parse(state) : null,
            Options = options.ToImmutableDictionary(option => option.Key, option => CheckOption(key, option.Key, expressions.Parse(option.Value))),
            Location = keyNode.Location(findings.File),
            TypeLocation = typeNode.Location(findings.File),
        };
        return type == StackReference ? declaration.ReadStack((declaration.Properties as ObjectExpression)?.Find("name") ?? new LiteralExpression(key, declaration.Location)) : declaration;
    }

    /// <summary>A reference to a stack that a function makes.</summary>
    public static ResourceDeclaration OfStack(string key, string stack, SourceLocation location) =>
        new ResourceDeclaration { Key = key, Type = StackReference, Name = stack, Location = location, TypeLocation = location }.ReadStack(new LiteralExpression(stack, location));

    // A stack is never made, and its name is its ID.
    private ResourceDeclaration ReadStack(Expression stack) =>
        this with { GetId = stack, GetState = new ObjectExpression([new ObjectEntry(new LiteralExpression("name", Location), stack)], Location) };

    /// <summary>A part of a resource that must be a mapping, or be left empty.</summary>
    private static YamlMappingNode? Block(Dictionary<string, YamlNode> fields, string name, string key, Findings findings)
    {
        var node = fields.GetValueOrDefault(name);
        if (node is not (null or YamlMappingNode or YamlScalarNode { Value: null or "" }))
        {
            findings.Refuse($"'{name}' of the resource '{key}' must be a mapping.", node);
        }

        return node as YamlMappingNode;
    }

    private static bool IsPath(string? text)
    {
        try
        {
            return text is "#initerror" || (text is not null && PropertyPath.Parse(text).Segments.Length > 0);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Expression CheckOption(string key, string option, Expression value)
    {
        var wanted = option switch
        {
            "dependsOn" when value is not (ListExpression or AccessExpression) => "a list of resources",
            "additionalSecretOutputs" when value is not ListExpression list || list.Items.Any(item => item.Text is null) => "a list of texts",
            "ignoreChanges" or "replaceOnChanges" or "hideDiffs" when value is not ListExpression list || list.Items.Any(item => !IsPath(item.Text)) => "a list of property paths, such as a.b[0]",
            "customTimeouts" when value is not ObjectExpression limits || limits.Entries.Any(entry => entry.Key.Text is not ("create" or "update" or "delete" or "read")) =>
                "an object of time limits: create, update, delete, read",
            "deleteBeforeReplace" or "retainOnDelete" when value is not LiteralExpression { Value: PropertyBool } => "true or false",
            "import" or "version" or "pluginDownloadURL" when value.Text is null => "a text",
            _ => null,
        };
        return wanted is null ? value : throw new EngineException($"The option '{option}' of the resource '{key}' must be {wanted}.", value.Location);
    }
}
