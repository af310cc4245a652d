using NumberProvider.Cli.Inventory;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Cloning;

/// <summary>What a program would ask for in one environment: it is evaluated as a whole, and nothing is planned or made.</summary>
/// <param name="schema">The schema of the provider.</param>
/// <param name="inventory">Answers the functions that look names up; null leaves their results unknown.</param>
internal sealed class ProgramSurvey(string schema, LiveInventory? inventory) : IResourceMonitor
{
    private const string Package = "number";
    private readonly List<ResourceRegistration> _resources = [];
    private readonly List<Diagnostic> _problems = [];

    /// <summary>The provider's resources with their inputs.</summary>
    public IReadOnlyList<ResourceRegistration> Resources => _resources;

    /// <summary>The values that belong to an environment, where they are used.</summary>
    public IReadOnlyList<ValueUse> Uses => [.. _resources.SelectMany(resource =>
        EnvironmentProperties.In(resource.Inputs).Select(found => new ValueUse(found.Kind, found.Value, resource.Name, found.Path, resource.FindProperty(found.Path))))];

    /// <summary>Evaluates a program.</summary>
    /// <exception cref="EngineException">It has an error.</exception>
    public static async Task<ProgramSurvey> OfAsync(IProgram program, ProgramContext context, string schema, LiveInventory? inventory, CancellationToken cancellationToken)
    {
        var survey = new ProgramSurvey(schema, inventory);
        var isComplete = await program.RunAsync(survey, context, cancellationToken);
        var problem = survey._problems.FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error);
        return isComplete && problem is null
            ? survey
            : throw new EngineException($"The program has an error with the configuration of {context.Stack}: {problem?.Message ?? "it did not run to its end"}", problem?.Source);
    }

    /// <inheritdoc/>
    public Task<RegisteredResource> RegisterAsync(ResourceRegistration registration, CancellationToken cancellationToken)
    {
        if (registration.Package.Name == Package)
        {
            lock (_resources)
            {
                _resources.Add(registration);
            }
        }

        return Task.FromResult(new RegisteredResource(Named(registration.Type, registration.Name), Id: null, registration.Inputs, OutputsComplete: false));
    }

    /// <inheritdoc/>
    public Task<RegisteredResource> ReadAsync(ResourceReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new RegisteredResource(Named(request.Type, request.Name), (request.Id as PropertyText)?.Value, request.State, OutputsComplete: false));

    /// <inheritdoc/>
    public Task<PropertyMap> InvokeAsync(FunctionCall call, CancellationToken cancellationToken) => Task.FromResult(new NameLookups(inventory).Answer(call));

    /// <inheritdoc/>
    public Task<string> GetSchemaAsync(PackageReference package, CancellationToken cancellationToken) => package.Name == Package
        ? Task.FromResult(schema)
        : throw new EngineException($"A program with resources of the package {package.Name} cannot be cloned here.");

    /// <inheritdoc/>
    public Task RegisterStackOutputsAsync(PropertyMap outputs, bool complete, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        lock (_problems)
        {
            _problems.Add(diagnostic);
        }
    }

    private static Urn Named(string type, string name) => Urn.Create("survey", "survey", parent: null, type, name);
}
