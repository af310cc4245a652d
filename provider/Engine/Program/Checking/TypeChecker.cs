using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Program.Checking;

/// <summary>Checks a whole program against the schemas before anything runs.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.2 "Static check" and 7.4. Inside longer texts nothing is checked.</remarks>
internal sealed class TypeChecker
{
    private readonly Template _template;
    private readonly IReadOnlySet<string> _config;
    private readonly List<EngineException> _problems;
    private readonly ExpressionTypes _types;

    public TypeChecker(Template template, Func<string, PackageSchema> schemaOf, IReadOnlySet<string> config)
    {
        (_template, _config, _problems) = (template, config, [.. template.Findings.Problems]);
        _types = new ExpressionTypes(template, schemaOf, config, Add);
    }

    public IReadOnlyList<EngineException> Check()
    {
        foreach (var resource in _template.Resources.Where(resource => !_config.Contains(resource.Key)))
        {
            CheckResource(resource);
        }

        foreach (var variable in _template.Variables.Where(variable => !_config.Contains(variable.Name)))
        {
            _types.OfVariable(variable);
        }

        foreach (var output in _template.Outputs)
        {
            _types.Of(output.Value);
        }

        return _problems;
    }

    private void CheckResource(ResourceDeclaration resource)
    {
        if (resource.IsDefaultProvider && !resource.IsProvider)
        {
            Add($"The resource '{resource.Key}' is no provider and cannot be a default provider.", resource.Location);
        }

        if (_types.SchemaOf(resource) is not { } schema)
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
                _types.Of(expression);
                break;
            case null when resource.GetId is null && schema.Required.Length > 0 && !resource.IsProvider:
                Add($"The resource '{resource.Key}' lacks the required {Plural(schema.Required)}.", resource.Location);
                break;
        }

        foreach (var option in resource.Options.Values)
        {
            _types.Of(option);
        }
    }

    private void CheckObject(ObjectExpression given, ObjectType wanted, string name)
    {
        foreach (var entry in given.Entries)
        {
            if (entry.Key.Text is not { } key)
            {
                continue;
            }

            if (wanted.Properties.TryGetValue(key, out var type))
            {
                CheckValue(entry.Value, type, $"{name}.{key}");
            }
            else
            {
                Add($"'{name}' has no property '{key}'{Suggestions.For(key, wanted.Properties.Keys)}.", entry.Key.Location);
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
                    CheckValue(entry.Value, element, $"{path}.{entry.Key.Text}");
                }

                break;
            case (LiteralExpression { Value: PropertyText { Value: var text } }, EnumType { Values: var values }) when !values.Contains(text):
                Add($"'{path}' must be one of {string.Join(", ", values)}; it is '{text}'.", expression.Location);
                break;
            default:
                var found = _types.Of(expression);
                if (!found.IsAssignableTo(wanted))
                {
                    Add($"'{path}' must be {wanted}; it is {found}.", expression.Location);
                }

                break;
        }
    }

    private static string Plural(IReadOnlyCollection<string> names) => $"propert{(names.Count == 1 ? "y" : "ies")} {string.Join(", ", names.Select(name => $"'{name}'"))}";

    private void Add(string problem, SourceLocation location) => _problems.Add(new EngineException(problem, location));
}
