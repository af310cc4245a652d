using System.Collections.Immutable;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Checks a whole program against the schemas before anything runs.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2 "Static check" and 7.4. Inside longer texts nothing is checked.</remarks>
internal sealed class TypeChecker(Template template, Func<string, PackageSchema> schemaOf, IReadOnlySet<string> config)
{
    private readonly List<EngineException> _problems = [.. template.Problems];
    private readonly Dictionary<string, SchemaType> _variables = new(StringComparer.Ordinal);

    public IReadOnlyList<EngineException> Check()
    {
        foreach (var resource in template.Resources.Where(resource => !config.Contains(resource.Key)))
        {
            CheckResource(resource);
        }

        foreach (var variable in template.Variables.Where(variable => !config.Contains(variable.Name)))
        {
            TypeOfVariable(variable);
        }

        foreach (var output in template.Outputs)
        {
            TypeOf(output.Value);
        }

        return _problems;
    }

    private void CheckResource(ResourceDeclaration resource)
    {
        if (resource.IsDefaultProvider && !resource.IsProvider)
        {
            Add($"The resource '{resource.Key}' is no provider and cannot be a default provider.", resource.Location);
        }

        if (SchemaOf(resource) is not { } schema)
        {
            Add($"The package {resource.Package} has no resource '{resource.Type}'.", resource.TypeLocation);
            return;
        }

        switch (resource.Properties)
        {
            case ObjectExpression properties:
                CheckObject(properties, schema.InputType, resource.Key);
                break;
            case { } expression:
                TypeOf(expression);
                break;
            case null when resource.GetId is null && schema.Required.Length > 0 && !resource.IsProvider:
                Add($"The resource '{resource.Key}' lacks the required {Plural(schema.Required)}.", resource.Location);
                break;
        }

        foreach (var option in resource.Options.Values)
        {
            TypeOf(option);
        }
    }

    private ResourceSchema? SchemaOf(ResourceDeclaration resource) => schemaOf(resource.Package).Resource(resource.Type);

    private void CheckObject(ObjectExpression given, ObjectType wanted, string name)
    {
        foreach (var entry in given.Entries)
        {
            if (entry.PlainKey is not { } key)
            {
                continue;
            }

            if (wanted.Properties.TryGetValue(key, out var type))
            {
                CheckValue(entry.Value, type, $"{name}.{key}");
            }
            else
            {
                Add($"'{name}' has no property '{key}'{Suggestion(key, wanted.Properties.Keys)}.", entry.Key.Location);
            }
        }

        var missing = wanted.Required.Where(required => given.Find(required) is null).ToList();
        if (missing.Count > 0)
        {
            Add($"'{name}' lacks the required {Plural(missing)}.", given.Location);
        }
    }

    private void CheckValue(Expression expression, SchemaType wanted, string path)
    {
        switch (expression, wanted)
        {
            case (ListExpression list, ListType { Element: var element }):
                for (var index = 0; index < list.Items.Length; index++)
                {
                    CheckValue(list.Items[index], element, $"{path}[{index}]");
                }

                break;
            case (ObjectExpression given, ObjectType type):
                CheckObject(given, type, path);
                break;
            case (ObjectExpression given, MapType { Element: var element }):
                foreach (var entry in given.Entries)
                {
                    CheckValue(entry.Value, element, $"{path}.{entry.PlainKey}");
                }

                break;
            case (LiteralExpression { Value: PropertyText { Value: var text } }, EnumType { Values: var values }) when !values.Contains(text):
                Add($"'{path}' must be one of {string.Join(", ", values)}; it is '{text}'.", expression.Location);
                break;
            default:
                var type2 = TypeOf(expression);
                if (!Assignable(type2, wanted))
                {
                    Add($"'{path}' must be {wanted}; it is {type2}.", expression.Location);
                }

                break;
        }
    }

    // A number or a truth value passes for a text, as with Pulumi; the provider's Check sees what it got.
    private static bool Assignable(SchemaType given, SchemaType wanted) => (given, wanted) switch
    {
        (AnyType or NullType, _) or (_, AnyType) => true,
        (UnionType { Types: var types }, _) => types.Any(type => Assignable(type, wanted)),
        (_, UnionType { Types: var types }) => types.Any(type => Assignable(given, type)),
        (EnumType, _) => Assignable(SchemaType.Text, wanted),
        (_, EnumType) => Assignable(given, SchemaType.Text),
        (PrimitiveType { Name: var from }, PrimitiveType { Name: var to }) => (from, to) switch
        {
            _ when from == to => true,
            (_, "string") => true,
            ("number", "integer") or ("integer", "number") => true,
            _ => false,
        },
        (ListType { Element: var from }, ListType { Element: var to }) => Assignable(from, to),
        (MapType or ObjectType, MapType or ObjectType) => true,
        _ => false,
    };

    private SchemaType TypeOf(Expression expression) => expression switch
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
        ListExpression { Items: var items } => new ListType(Unify([.. items.Select(TypeOf)])),
        ObjectExpression { Entries: var entries } => new ObjectType(
            Name: null,
            entries.Where(entry => entry.PlainKey is not null).GroupBy(entry => entry.PlainKey!).ToImmutableSortedDictionary(entry => entry.Key, entry => TypeOf(entry.Last().Value), StringComparer.Ordinal),
            []),
        CallExpression call => TypeOfCall(call),
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
        var argument = TypeOf(call.Argument);
        return call.Function switch
        {
            "join" or "toJSON" or "toBase64" or "fromBase64" or "readFile" or "filebase64" or "filebase64sha256" or "sha1" or "pulumiResourceName" or "pulumiResourceType" => SchemaType.Text,
            "split" => new ListType(SchemaType.Text),
            "length" => SchemaType.Number,
            "secret" or "unsecret" => argument,
            BuiltInFunctions.Invoke => TypeOfInvoke((ObjectExpression)call.Argument),
            var token when token.Contains(':', StringComparison.Ordinal) => TypeOfFunction(token, call.Location),
            _ => SchemaType.Any,
        };
    }

    private SchemaType TypeOfInvoke(ObjectExpression invoke)
    {
        var token = (LiteralExpression)invoke.Find("function")!;
        var returns = TypeOfFunction(((PropertyText)token.Value).Value, token.Location);
        if (invoke.Find("return") is not LiteralExpression { Value: PropertyText { Value: var key } } selected)
        {
            return returns;
        }

        if (returns is not ObjectType { Properties: var properties })
        {
            return SchemaType.Any;
        }

        if (properties.TryGetValue(key, out var type))
        {
            return type;
        }

        Add($"The function does not return '{key}'; there are {string.Join(", ", properties.Keys)}.", selected.Location);
        return SchemaType.Any;
    }

    private SchemaType TypeOfFunction(string token, SourceLocation location)
    {
        if (schemaOf(token.Split(':')[0]).Function(token) is { } function)
        {
            return function.Returns;
        }

        Add($"There is no function '{token}'.", location);
        return SchemaType.Any;
    }

    private SchemaType TypeOfVariable(NamedExpression variable)
    {
        if (!_variables.TryGetValue(variable.Name, out var type))
        {
            _variables[variable.Name] = SchemaType.Any;
            type = TypeOf(variable.Value);
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

            Add($"In '${{{access}}}', '{access.UpTo(step)}' {problem}.", location);
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

        if (template.Resources.FirstOrDefault(resource => resource.Key == name) is { } resource)
        {
            return SchemaOf(resource) is { } schema ? new ResourceType(schema.Token, schema.OutputTypes) : SchemaType.Any;
        }

        return template.Variables.FirstOrDefault(variable => variable.Name == name) is { } variable ? TypeOfVariable(variable) : SchemaType.Any;
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
        problem = properties.TryGetValue(name, out var type) ? null : $"has no property '{name}'{Suggestion(name, properties.Keys)}";
        return type;
    }

    private static string Suggestion(string name, IEnumerable<string> known)
    {
        var list = known.ToList();
        var near = list.OrderBy(candidate => Distance(candidate, name)).FirstOrDefault(candidate => Distance(candidate, name) <= 2);
        return near is not null ? $"; did you mean '{near}'?" : list.Count > 0 ? $"; there are {string.Join(", ", list)}" : "";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }

    private static string Plural(IReadOnlyCollection<string> names) => $"propert{(names.Count == 1 ? "y" : "ies")} {string.Join(", ", names.Select(name => $"'{name}'"))}";

    private void Add(string problem, SourceLocation location) => _problems.Add(new EngineException(problem, location));
}
