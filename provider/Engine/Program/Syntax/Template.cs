using System.Collections.Immutable;
using NumberProvider.Engine.Yaml;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program.Syntax;

/// <summary>A program as written: configuration of the older kind, variables, resources and outputs in the order of the file.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 7.1.</remarks>
internal sealed record Template(
    ImmutableArray<ConfigurationDeclaration> Configuration,
    ImmutableArray<NamedExpression> Variables,
    ImmutableArray<ResourceDeclaration> Resources,
    ImmutableArray<NamedExpression> Outputs,
    Findings Findings)
{
    private static readonly string[] Sections = ["config", "configuration", "variables", "resources", "outputs", "components"];

    /// <exception cref="EngineException">An expression or an option is malformed: nothing is run then.</exception>
    public static Template Parse(YamlMappingNode root, string file)
    {
        var findings = new Findings(file);
        var expressions = new ExpressionParser(findings);
        var sections = findings.Fields(root, Sections, _ => { });
        IEnumerable<(string Key, YamlScalarNode KeyNode, YamlNode Value)> Section(string name) => sections.GetValueOrDefault(name) switch
        {
            null or YamlScalarNode { Value: null or "" } => [],
            YamlMappingNode section => section.Entries(),
            var other => throw new EngineException($"'{name}' must be a mapping.", other.Location(file)),
        };
        ImmutableArray<NamedExpression> Named(string section) =>
            [.. Section(section).Select(entry => new NamedExpression(entry.Key, expressions.Parse(entry.Value), entry.KeyNode.Location(file)))];

        if (sections.TryGetValue("components", out var components))
        {
            findings.Refuse("Components cannot be declared in a program.", components);
        }

        if (sections.TryGetValue("configuration", out var configurationNode))
        {
            findings.Warn("The block 'configuration' is deprecated; declare its keys under 'config'.", configurationNode);
        }

        // What the project declares under 'config' goes first.
        var declared = (sections.GetValueOrDefault("config") as YamlMappingNode)?.Entries().Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        var configuration = Section("configuration").Where(entry => !declared.Contains(entry.Key))
            .Select(entry => ConfigurationDeclaration.Parse(entry.Key, entry.KeyNode, entry.Value, expressions, findings)).OfType<ConfigurationDeclaration>().ToImmutableArray();
        var variables = Named("variables");
        var resources = Section("resources").Select(entry => ResourceDeclaration.Parse(entry.Key, entry.KeyNode, entry.Value, expressions, findings)).OfType<ResourceDeclaration>().ToImmutableArray();
        RefuseTwins([.. Section("configuration"), .. Section("resources"), .. Section("variables")], findings);
        var defaults = new DefaultProviders(resources, findings);
        var outputs = Named("outputs");
        return new Template(configuration, [.. variables.Select(defaults.Complete)], [.. resources.Select(defaults.Complete), .. expressions.StackReferences], outputs, findings);
    }

    /// <summary>The resource of a key; null when there is none.</summary>
    public ResourceDeclaration? Resource(string key) => Resources.FirstOrDefault(resource => resource.Key == key);

    /// <summary>The variable of a name; null when there is none.</summary>
    public NamedExpression? Variable(string name) => Variables.FirstOrDefault(variable => variable.Name == name);

    private static void RefuseTwins(IEnumerable<(string Key, YamlScalarNode KeyNode, YamlNode Value)> names, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "pulumi" };
        foreach (var (name, keyNode, _) in names.Where(entry => !seen.Add(entry.Key)))
        {
            findings.Refuse(name == "pulumi" ? "The name 'pulumi' is reserved." : $"The name '{name}' stands for two things.", keyNode);
        }
    }
}

/// <summary>A variable or an output.</summary>
internal sealed record NamedExpression(string Name, Expression Value, SourceLocation Location);
