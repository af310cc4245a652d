using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Tests.Program.Fuzz;

/// <summary>An engine without plugins: everything that a program wants is there at once.</summary>
internal sealed class ScriptedMonitor(bool isPreview) : IResourceMonitor
{
    private static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plugin", "stub-schema.json"));

    public bool HasFailed { get; private set; }

    public Task<RegisteredResource> RegisterAsync(ResourceRegistration registration, CancellationToken cancellationToken) =>
        Task.FromResult(Made(Urn.Create("dev", "fuzz", registration.Parent, registration.Type, registration.Name), registration.Inputs));

    public Task<RegisteredResource> ReadAsync(ResourceReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Made(Urn.Create("dev", "fuzz", request.Parent, request.Type, request.Name), request.State));

    public Task<PropertyMap> InvokeAsync(FunctionCall call, CancellationToken cancellationToken) => Task.FromResult(call.Arguments.With("skillGroupId", "skg-1"));

    public Task<string> GetSchemaAsync(PackageReference package, CancellationToken cancellationToken) => package.Name switch
    {
        "number" => Task.FromResult(Schema),
        "pulumi" => Task.FromResult("""{"resources": {"pulumi:pulumi:StackReference": {"inputProperties": {"name": {"type": "string"}}, "properties": {"outputs": {"type": "object"}}}}}"""),
        _ => throw new EngineException($"There is no plugin {package.Name}."),
    };

    public Task RegisterStackOutputsAsync(PropertyMap outputs, bool complete, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Report(Diagnostic diagnostic) => HasFailed |= diagnostic.Severity == DiagnosticSeverity.Error;

    private RegisteredResource Made(Urn urn, PropertyMap outputs) => new(urn, isPreview ? null : "id", outputs, OutputsComplete: !isPreview);
}
