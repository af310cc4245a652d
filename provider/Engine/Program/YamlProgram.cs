using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program.Checking;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Engine.Yaml;
using YamlDotNet.RepresentationModel;

namespace NumberProvider.Engine.Program;

/// <summary>A program in Pulumi's YAML.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 7.</remarks>
public sealed class YamlProgram : IProgram
{
    private static readonly string[] FileNames = ["Main.json", "Main.yaml", "Pulumi.yaml"];
    private readonly Template _template;

    private YamlProgram(Template template) => _template = template;

    /// <summary>Finds and reads the program of a folder.</summary>
    /// <exception cref="EngineException">There is none, or it is malformed; nothing is run then.</exception>
    public static YamlProgram Load(string programDirectory)
    {
        var path = Locate(programDirectory);
        return Parse(File.ReadAllText(path), Path.GetFileName(path));
    }

    /// <summary>The file that holds the program of a folder.</summary>
    /// <exception cref="EngineException">There is none.</exception>
    public static string Locate(string programDirectory) => FileNames.Select(name => Path.Combine(programDirectory, name)).FirstOrDefault(File.Exists)
        ?? throw new EngineException($"There is no program in {programDirectory}: one of {string.Join(", ", FileNames)} is needed.");

    /// <summary>Reads a program from text.</summary>
    /// <param name="text">The program.</param>
    /// <param name="file">The name under which messages speak of it.</param>
    /// <exception cref="EngineException">It is malformed.</exception>
    public static YamlProgram Parse(string text, string file) => YamlReader.Load(text, file) is YamlMappingNode root
        ? new YamlProgram(Template.Parse(root, file))
        : throw new EngineException("The program must be a mapping.", new SourceLocation(file, 1, 1));

    /// <summary>Where a resource stands; null when the program has none of this name.</summary>
    public SourceLocation? Find(string resource) => _template.Resources.FirstOrDefault(declaration => declaration.Name == resource)?.Location;

    /// <inheritdoc/>
    public async Task<bool> RunAsync(IResourceMonitor monitor, ProgramContext context, CancellationToken cancellationToken)
    {
        var stack = await monitor.RegisterAsync(
            new ResourceRegistration { Type = Urn.StackType, Name = $"{context.Project}-{context.Stack}", Custom = false, Package = new PackageReference("pulumi") }, cancellationToken);
        foreach (var warning in _template.Findings.Warnings)
        {
            monitor.Report(warning);
        }

        var config = new ProgramConfig(_template, context);
        var problems = new List<EngineException>(config.Problems);
        var schemas = new Dictionary<string, PackageSchema>(StringComparer.Ordinal);
        try
        {
            foreach (var package in new RequiredPackages(_template).All)
            {
                schemas[package.Name] = new PackageSchema(package.Name, await monitor.GetSchemaAsync(package, cancellationToken));
            }

            foreach (var (name, location) in Named().Where(named => config.Shadowing.Contains(named.Name)))
            {
                monitor.Report(new Diagnostic(DiagnosticSeverity.Warning, $"'{name}' is not made: the configuration has a value of the same name, which goes first. Rename one of the two.", Source: location));
            }

            problems.AddRange(new NameChecker(_template, config.Names).Check());
            problems.AddRange(new TypeChecker(_template, name => schemas[name], config.Names).Check());
        }
        catch (EngineException exception)
        {
            problems.Add(exception);
        }

        foreach (var problem in problems)
        {
            monitor.Report(new Diagnostic(DiagnosticSeverity.Error, problem.Message, Source: problem.Location));
        }

        return problems.Count == 0 && await new ProgramRun(_template, monitor, context, config, schemas, stack.Urn).RunAsync(cancellationToken);
    }

    private IEnumerable<(string Name, SourceLocation Location)> Named() =>
        _template.Resources.Select(resource => (resource.Key, resource.Location)).Concat(_template.Variables.Select(variable => (variable.Name, variable.Location)));
}
