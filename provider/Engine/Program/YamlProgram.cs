using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Program.Checking;
using NumberProvider.Engine.Program.Schema;
using NumberProvider.Engine.Program.Syntax;
using NumberProvider.Engine.Yaml;
using NumberProvider.Protocol.Properties;
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
        var problems = new List<EngineException>();
        var schemas = new Dictionary<string, PackageSchema>(StringComparer.Ordinal);
        try
        {
            foreach (var package in Packages())
            {
                schemas[package.Name] = new PackageSchema(package.Name, await monitor.GetSchemaAsync(package, cancellationToken));
            }

            var config = ConfigNames.Of(context);
            foreach (var (name, location) in Named().Where(named => config.Contains(named.Name)))
            {
                monitor.Report(new Diagnostic(DiagnosticSeverity.Warning, $"'{name}' is not made: the configuration has a value of the same name, which goes first. Rename one of the two.", Source: location));
            }

            problems.AddRange(new NameChecker(_template, config).Check());
            problems.AddRange(new TypeChecker(_template, name => schemas[name], config).Check());
        }
        catch (EngineException exception)
        {
            problems.Add(exception);
        }

        foreach (var problem in problems)
        {
            monitor.Report(new Diagnostic(DiagnosticSeverity.Error, problem.Message, Source: problem.Location));
        }

        return problems.Count == 0 && await new ProgramRun(_template, monitor, context, schemas, stack.Urn).RunAsync(cancellationToken);
    }

    private IEnumerable<(string Name, SourceLocation Location)> Named() =>
        _template.Resources.Select(resource => (resource.Key, resource.Location)).Concat(_template.Variables.Select(variable => (variable.Name, variable.Location)));

    // Version and address of a package are those of its first mention.
    private IEnumerable<PackageReference> Packages() => _template.Resources
        .Where(resource => !resource.Type.StartsWith("pulumi:pulumi:", StringComparison.Ordinal))
        .Select(resource => new PackageReference(resource.Package, resource.Text("version"), resource.Text("pluginDownloadURL")))
        .Concat(_template.Variables.Concat(_template.Outputs).SelectMany(named => Functions(named.Value)).Concat(_template.Resources.SelectMany(resource => resource.Expressions).SelectMany(Functions))
            .Select(token => new PackageReference(token.Split(':')[0])))
        .DistinctBy(package => package.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Functions(Expression expression) => expression switch
    {
        CallExpression { Function: BuiltInFunctions.Invoke, Argument: ObjectExpression invoke } =>
            [((PropertyText)((LiteralExpression)invoke.Find("function")!).Value).Value, .. Functions(invoke)],
        CallExpression call => call.Function.Contains(':', StringComparison.Ordinal) ? [call.Function, .. Functions(call.Argument)] : Functions(call.Argument),
        ListExpression list => list.Items.SelectMany(Functions),
        ObjectExpression given => given.Entries.SelectMany(entry => Functions(entry.Value)),
        _ => [],
    };
}
