using System.Collections.Immutable;
using System.Globalization;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Projects;

/// <summary>Holds a stack's configuration against what the project declares, and merges the defaults in.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 6.1. This happens before the program runs.</remarks>
public static class StackConfig
{
    /// <exception cref="EngineException">A value is missing, of another type, or not encrypted.</exception>
    public static ImmutableSortedDictionary<string, ConfigValue> Complete(
        ProjectFile project, string stack, ImmutableSortedDictionary<string, ConfigValue> values)
    {
        var missing = project.Config.Where(declaration => declaration.Default is null && !values.ContainsKey(declaration.Key)).Select(declaration => $"'{declaration.Name}'").ToList();
        if (missing.Count > 0)
        {
            throw new EngineException($"The stack '{stack}' lacks the configuration value{(missing.Count > 1 ? "s" : "")} {string.Join(" and ", missing)}. Set it with: numbers config set NAME VALUE");
        }

        foreach (var declaration in project.Config.Where(declaration => values.ContainsKey(declaration.Key)))
        {
            Check(declaration, stack, values[declaration.Key]);
        }

        return WithDefaults(project, values);
    }

    /// <summary>The values, with the project's defaults where the stack has none.</summary>
    public static ImmutableSortedDictionary<string, ConfigValue> WithDefaults(ProjectFile project, ImmutableSortedDictionary<string, ConfigValue> values) => values.AddRange(
        project.Config.Where(declaration => declaration.Default is not null && !values.ContainsKey(declaration.Key))
            .Select(declaration => KeyValuePair.Create(declaration.Key, declaration.Default! with { IsSecret = declaration.IsSecret })));

    private static void Check(ConfigDeclaration declaration, string stack, ConfigValue value)
    {
        if (declaration.IsSecret && !value.IsSecret)
        {
            throw new EngineException($"The configuration value '{declaration.Name}' of stack '{stack}' is declared secret and must be encrypted. Set it with: numbers config set --secret {declaration.Name}");
        }

        if (declaration.Type is { } type && !Fits(type, declaration.ItemType, value))
        {
            var wanted = type == "array" ? $"array<{declaration.ItemType}>" : type;
            throw new EngineException($"The configuration value '{declaration.Name}' of stack '{stack}' must be of type '{wanted}'.");
        }
    }

    private static bool Fits(string type, string? itemType, ConfigValue value) => type switch
    {
        "string" => !value.IsObject,
        "integer" => !value.IsObject && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "boolean" => !value.IsObject && value.Text is ("true" or "false"),
        "array" => Parsed(value) is PropertyList list && list.All(item => ItemFits(itemType, item)),
        "object" => Parsed(value) is PropertyMap,
        _ => false,
    };

    private static PropertyValue? Parsed(ConfigValue value)
    {
        try
        {
            return PropertyJson.Parse(value.Text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool ItemFits(string? type, PropertyValue item) => type switch
    {
        "string" => item is PropertyText,
        "integer" => item is PropertyNumber { Value: var number } && number == Math.Floor(number),
        "boolean" => item is PropertyBool,
        _ => true,
    };
}
