using System.Collections.Immutable;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Finds the types of expressions before anything is evaluated.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2 "Static check".</remarks>
/// <param name="template">The program.</param>
/// <param name="schemaOf">The schema of a package.</param>
/// <param name="config">The names of the configuration, of which no types are known.</param>
/// <param name="report">Takes what is wrong, with its place.</param>
internal sealed class ExpressionTypes(Template template, Func<string, PackageSchema> schemaOf, IReadOnlySet<string> config, Action<string, SourceLocation> report)
{
    private readonly Dictionary<string, SchemaType> _variables = new(StringComparer.Ordinal);

    public ResourceSchema? SchemaOf(ResourceDeclaration resource) => schemaOf(resource.Package).Resource(resource.Type);

    /// <summary>The type of an expression, as far as it is known.</summary>
    public SchemaType Of(Expression expression) => expression switch
    {
        LiteralExpression { Value: var value } => value switch
        {
            PropertyText => SchemaType.Text,
            PropertyNumber => SchemaType.Number,
            PropertyBool => SchemaType.Bool,
            _ => SchemaType.Null,
        },
        InterpolationExpression => SchemaType.Text,
        AccessExpression { Access: var access } => TypeOfAccess(access, expression.Location),
        ListExpression { Items: var items } => new ListType(Unify([.. items.Select(Of)])),
        ObjectExpression { Entries: var entries } => new ObjectType(
            Name: null,
            entries.Where(entry => entry.Key.Text is not null).GroupBy(entry => entry.Key.Text!).ToImmutableSortedDictionary(entry => entry.Key, entry => Of(entry.Last().Value), StringComparer.Ordinal),
            []),
        CallExpression call => TypeOfCall(call),
        InvokeExpression invoke => TypeOfInvoke(invoke),
        _ => SchemaType.Any,
    };

    private static SchemaType Unify(ImmutableArray<SchemaType> types)
    {
        var distinct = types.Where(type => type is not NullType).DistinctBy(type => type.ToString()).ToImmutableArray();
        return distinct.Length switch
        {
            0 => SchemaType.Any,
            1 => distinct[0],
            _ => distinct.Any(type => type is AnyType) ? SchemaType.Any : new UnionType(distinct),
        };
    }

    private SchemaType TypeOfCall(CallExpression call)
    {
        var argument = Of(call.Argument);
        return call.Function switch
        {
            "join" or "toJSON" or "toBase64" or "fromBase64" or "readFile" or "filebase64" or "filebase64sha256" or "sha1" or "pulumiResourceName" or "pulumiResourceType" => SchemaType.Text,
            "split" => new ListType(SchemaType.Text),
            "length" => SchemaType.Number,
            "secret" or "unsecret" => argument,
            _ => SchemaType.Any,
        };
    }

    private SchemaType TypeOfInvoke(InvokeExpression invoke)
    {
        foreach (var part in invoke.Parts)
        {
            Of(part);
        }

        if (schemaOf(invoke.Package).Function(invoke.Token) is not { } function)
        {
            report($"There is no function '{invoke.Token}'.", invoke.TokenLocation);
            return SchemaType.Any;
        }

        if (invoke.Return is not { Text: { } key } selected)
        {
            return function.Returns;
        }

        if (function.IsScalar)
        {
            report($"The function gives a single value, {function.Returns}, and no '{key}' can be selected from it.", selected.Location);
        }

        if (function.Returns is not ObjectType { Properties: var properties })
        {
            return SchemaType.Any;
        }

        if (properties.TryGetValue(key, out var type))
        {
            return type;
        }

        report($"The function does not return '{key}'; there are {string.Join(", ", properties.Keys)}.", selected.Location);
        return SchemaType.Any;
    }

    public SchemaType OfVariable(NamedExpression variable)
    {
        if (!_variables.TryGetValue(variable.Name, out var type))
        {
            _variables[variable.Name] = SchemaType.Any;
            type = Of(variable.Value);
            _variables[variable.Name] = type;
        }

        return type;
    }

    private SchemaType TypeOfAccess(PropertyAccess access, SourceLocation location)
    {
        var type = TypeOfRoot(access.Root);
        for (var step = 0; step < access.Accessors.Length; step++)
        {
            if (Step(type, access.Accessors[step], out var problem) is { } next)
            {
                type = next;
                continue;
            }

            report($"In '${{{access}}}', '{access.UpTo(step)}' {problem}.", location);
            return SchemaType.Any;
        }

        return type;
    }

    private SchemaType TypeOfRoot(string name)
    {
        if (config.Contains(name) || name == "pulumi")
        {
            return SchemaType.Any;
        }

        if (template.Resource(name) is { } resource)
        {
            return SchemaOf(resource) is { } schema ? new ResourceType(schema.Token, schema.OutputTypes) : SchemaType.Any;
        }

        return template.Variable(name) is { } variable ? OfVariable(variable) : SchemaType.Any;
    }

    private static SchemaType? Step(SchemaType type, Accessor accessor, out string? problem)
    {
        problem = null;
        switch (type, accessor)
        {
            case (AnyType or NullType, _):
                return SchemaType.Any;
            case (ResourceType, { Name: "id" or "urn" }):
                return SchemaType.Text;
            case (ResourceType { Outputs: null }, { Name: not null }):
                return SchemaType.Any;
            case (ResourceType { Outputs: { } outputs }, { Name: { } name }):
                return Property(outputs, name, out problem);
            case (ObjectType { Properties: var properties }, { Name: { } name }):
                return Property(properties, name, out problem);
            case (MapType { Element: var element }, { Property: not null }):
                return element;
            case (ListType { Element: var element }, { Property: null }):
                return element;
            case (UnionType { Types: var types }, _):
                var steps = types.Select(member => (Type: member, Next: Step(member, accessor, out _))).ToList();
                if (steps.Find(step => step.Next is null) is { Type: { } stuck })
                {
                    problem = $"is one of {type}, and {accessor} cannot be read from {stuck}";
                    return null;
                }

                return Unify([.. steps.Select(step => step.Next!)]);
            default:
                problem = $"is {type}, from which {accessor} cannot be read";
                return null;
        }
    }

    private static SchemaType? Property(ImmutableSortedDictionary<string, SchemaType> properties, string name, out string? problem)
    {
        problem = properties.TryGetValue(name, out var type) ? null : $"has no property '{name}'{Suggestions.For(name, properties.Keys)}";
        return type;
    }
}
