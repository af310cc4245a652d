using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>Turns YAML into expressions.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2 and 7.3.</remarks>
internal sealed class ExpressionParser(Findings findings)
{
    private const string FunctionPrefix = "fn::";
    private readonly Dictionary<string, ResourceDeclaration> _stacks = [];

    /// <summary>The references to stacks that the functions of the program make.</summary>
    public IEnumerable<ResourceDeclaration> StackReferences => _stacks.Values;

    /// <exception cref="EngineException">An interpolation or a call is malformed.</exception>
    public Expression Parse(YamlNode node)
    {
        var location = node.Location(findings.File);
        return node switch
        {
            YamlScalarNode scalar => YamlScalars.Resolve(scalar) is PropertyText { Value: var text } ? ParseText(text, location) : new LiteralExpression(YamlScalars.Resolve(scalar), location),
            YamlSequenceNode sequence => new ListExpression([.. sequence.Children.Select(Parse)], location),
            YamlMappingNode mapping => ParseMapping(mapping, location),
            _ => throw new EngineException("This kind of YAML node is not taken here.", location),
        };
    }

    private Expression ParseMapping(YamlMappingNode mapping, SourceLocation location)
    {
        if (mapping.Entries().ToList() is [var (key, keyNode, argument)] && key.StartsWith(FunctionPrefix, StringComparison.OrdinalIgnoreCase))
        {
            var name = key[FunctionPrefix.Length..];
            if (BuiltInFunctions.All.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } function)
            {
                findings.ExpectCase(FunctionPrefix + function, key, keyNode);
                return function == BuiltInFunctions.Invoke ? ParseInvoke(argument, location) : ParseCall(function, argument, keyNode, location);
            }

            if (name.Split(':') is { Length: 2 or 3 } token && token.All(part => part.Length > 0))
            {
                return new InvokeExpression(name, keyNode.Location(findings.File), argument is YamlMappingNode ? ParseArguments(argument) : null, InvokeExpression.NoOptions, Return: null, location);
            }

            findings.Warn($"There is no function '{key}'; 'fn::' is a reserved prefix, and this stays a plain object.", keyNode);
        }

        return ParseObject(mapping);
    }

    private ObjectExpression ParseObject(YamlMappingNode mapping) => new(
        [.. mapping.Entries().Select(entry => new ObjectEntry(ParseText(entry.Key, entry.KeyNode.Location(findings.File)), Parse(entry.Value)))], mapping.Location(findings.File));

    private static Expression ParseText(string text, SourceLocation location)
    {
        ImmutableArray<InterpolationPart> parts;
        try
        {
            parts = InterpolationParser.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new EngineException(exception.Message, location, exception);
        }

        return parts switch
        {
            [] => new LiteralExpression("", location),
            [{ Access: null, Text: var plain }] => new LiteralExpression(plain, location),
            [{ Access: { } access, Text: "" }] => new AccessExpression(access, location),
            _ => new InterpolationExpression(parts, location),
        };
    }

    private CallExpression ParseCall(string function, YamlNode argument, YamlNode keyNode, SourceLocation location)
    {
        var parsed = Parse(argument);
        if (BuiltInFunctions.ArgumentCount(function) is { } count && (parsed is not ListExpression list || list.Items.Length != count))
        {
            throw new EngineException($"fn::{function} takes a list of {count} arguments.", location);
        }

        if (function == BuiltInFunctions.StackReference)
        {
            findings.Warn("fn::stackReference is deprecated; declare a resource of the type pulumi:pulumi:StackReference and read its outputs.", keyNode);
            var stack = ((ListExpression)parsed).Items[0].Text ?? throw new EngineException("The first argument of fn::stackReference must be the name of a stack as a plain text.", location);
            var key = $"{FunctionPrefix}{function} {stack}";
            _stacks.TryAdd(key, ResourceDeclaration.OfStack(key, stack, location));
            parsed = new ListExpression([new AccessExpression(new PropertyAccess(key, [new Accessor("outputs", Key: null, Index: 0)]), location), ((ListExpression)parsed).Items[1]], location);
        }

        return new CallExpression(function, parsed, location);
    }

    private InvokeExpression ParseInvoke(YamlNode argument, SourceLocation location)
    {
        var fields = argument is YamlMappingNode mapping ? findings.Fields(mapping, ["function", "arguments", "options", "return"], _ => { }) : [];
        if (fields.GetValueOrDefault("function") is not { } functionNode || Parse(functionNode) is not { Text: { } token, Location: var tokenLocation })
        {
            throw new EngineException("fn::invoke takes an object with the name of the function under 'function'.", location);
        }

        var arguments = fields.TryGetValue("arguments", out var given) ? ParseArguments(given) : null;
        var selected = fields.TryGetValue("return", out var returnNode) ? Parse(returnNode) : null;
        return selected is null or { Text: not null }
            ? new InvokeExpression(token, tokenLocation, arguments, fields.TryGetValue("options", out var options) ? ParseOptions(options) : InvokeExpression.NoOptions, selected, location)
            : throw new EngineException("The 'return' of fn::invoke must be a plain text.", selected.Location);
    }

    private ObjectExpression ParseArguments(YamlNode node) =>
        Parse(node) as ObjectExpression ?? throw new EngineException("The arguments of a function must be an object.", node.Location(findings.File));

    private ImmutableDictionary<string, Expression> ParseOptions(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw new EngineException("The options of fn::invoke must be an object.", node.Location(findings.File));
        }

        var fields = findings.Fields(mapping, InvokeExpression.OptionNames, key => findings.Warn($"'{key.Value}' is not an option of fn::invoke.", key));
        var options = fields.ToImmutableDictionary(field => field.Key, field => Parse(field.Value));
        var wrong = options.FirstOrDefault(option => option.Key is "version" or "pluginDownloadURL" && option.Value.Text is null);
        return wrong.Key is null ? options : throw new EngineException($"The option '{wrong.Key}' of fn::invoke must be a plain text.", wrong.Value.Location);
    }
}
