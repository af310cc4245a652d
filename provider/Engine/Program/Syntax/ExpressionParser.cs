using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>Turns YAML into expressions.</summary>
internal sealed class ExpressionParser(string file)
{
    private const string FunctionPrefix = "fn::";

    /// <exception cref="EngineException">An interpolation or a call is malformed.</exception>
    public Expression Parse(YamlNode node)
    {
        var location = node.Location(file);
        return node switch
        {
            YamlScalarNode scalar => YamlScalars.Resolve(scalar) is PropertyText { Value: var text } ? ParseText(text, location) : new LiteralExpression(YamlScalars.Resolve(scalar), location),
            YamlSequenceNode sequence => new ListExpression([.. sequence.Children.Select(Parse)], location),
            YamlMappingNode { Children.Count: 1 } mapping when FunctionOf(mapping) is { } function => ParseCall(function, mapping.Children.Single().Value, location),
            YamlMappingNode mapping => new ObjectExpression([.. mapping.Entries(file).Select(entry => new ObjectEntry(ParseText(entry.Key, entry.KeyNode.Location(file)), Parse(entry.Value)))], location),
            _ => throw new EngineException("This kind of YAML node is not taken here.", location),
        };
    }

    private static string? FunctionOf(YamlMappingNode mapping)
    {
        var key = (mapping.Children.Single().Key as YamlScalarNode)?.Value ?? "";
        if (!key.StartsWith(FunctionPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = key[FunctionPrefix.Length..];
        return BuiltInFunctions.All.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) ?? (name.Contains(':', StringComparison.Ordinal) ? name : null);
    }

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

    private CallExpression ParseCall(string function, YamlNode argument, SourceLocation location)
    {
        var parsed = Parse(argument);
        if (BuiltInFunctions.ArgumentCount(function) is { } count && (parsed is not ListExpression list || list.Items.Length != count))
        {
            throw new EngineException($"fn::{function} takes a list of {count} arguments.", location);
        }

        if (function == BuiltInFunctions.Invoke && (parsed as ObjectExpression)?.Find("function") is not LiteralExpression { Value: PropertyText })
        {
            throw new EngineException("fn::invoke takes an object with the name of the function under 'function'.", location);
        }

        return new CallExpression(function, parsed, location);
    }
}
