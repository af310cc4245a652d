using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>A program as written: variables, resources and outputs in the order of the file.</summary>
internal sealed record Template(
    string File, ImmutableArray<NamedExpression> Variables, ImmutableArray<ResourceDeclaration> Resources, ImmutableArray<NamedExpression> Outputs, ImmutableArray<EngineException> Problems)
{
    /// <exception cref="EngineException">An expression or an option is malformed: nothing is run then.</exception>
    public static Template Parse(YamlMappingNode root, string file)
    {
        var expressions = new ExpressionParser(file);
        var problems = ImmutableArray.CreateBuilder<EngineException>();
        IEnumerable<(string Key, YamlNode KeyNode, YamlNode Value)> Section(string name) => root.Find(name) switch
        {
            null => [],
            YamlMappingNode section => section.Entries(file),
            YamlScalarNode { Value: null or "" } => [],
            var other => throw new EngineException($"'{name}' must be a mapping.", other.Location(file)),
        };
        ImmutableArray<NamedExpression> Named(string section) =>
            [.. Section(section).Select(entry => new NamedExpression(entry.Key, expressions.Parse(entry.Value), entry.KeyNode.Location(file)))];

        if (root.Find("components") is { } components)
        {
            problems.Add(new EngineException("Components cannot be declared in a program.", components.Location(file)));
        }

        if (root.Find("configuration") is { } configuration)
        {
            problems.Add(new EngineException("The older block 'configuration' is not read; declare its keys under 'config'.", configuration.Location(file)));
        }

        var variables = Named("variables");
        var resources = Section("resources").Select(entry => ResourceDeclaration.Parse(entry.Key, entry.KeyNode, entry.Value, expressions, file, problems)).OfType<ResourceDeclaration>().ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "pulumi" };
        foreach (var (name, location) in resources.Select(resource => (resource.Key, resource.Location)).Concat(variables.Select(variable => (variable.Name, variable.Location))))
        {
            if (!seen.Add(name))
            {
                problems.Add(new EngineException(name == "pulumi" ? "The name 'pulumi' is reserved." : $"The name '{name}' stands for two things.", location));
            }
        }

        return new Template(file, variables, resources, Named("outputs"), problems.ToImmutable());
    }
}

/// <summary>A variable or an output.</summary>
internal sealed record NamedExpression(string Name, Expression Value, SourceLocation Location);
