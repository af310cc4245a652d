using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>What a running program tells the engine, and asks it.</summary>
public interface IResourceMonitor
{
    /// <summary>Wants a resource as described; answers when it stands, or in a preview when it is planned.</summary>
    /// <exception cref="ResourceFailedException">The resource could not be brought about; the cause was reported already.</exception>
    Task<RegisteredResource> RegisterAsync(ResourceRegistration registration, CancellationToken cancellationToken);

    /// <summary>Reads a resource that is not managed here.</summary>
    /// <exception cref="ResourceFailedException">It could not be read; the cause was reported already.</exception>
    Task<RegisteredResource> ReadAsync(ResourceReadRequest request, CancellationToken cancellationToken);

    /// <summary>Calls a function of a provider. Arguments are known and plain.</summary>
    /// <exception cref="EngineException">The call failed, or the provider named failures.</exception>
    Task<PropertyMap> InvokeAsync(FunctionCall call, CancellationToken cancellationToken);

    /// <summary>Gives the package schema of a provider as JSON text.</summary>
    /// <exception cref="EngineException">There is no such plugin, or it does not give a schema.</exception>
    Task<string> GetSchemaAsync(PackageReference package, CancellationToken cancellationToken);

    /// <summary>Sets the outputs of the stack; called once, at the end of the program.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="complete">False when the program failed: then the values are laid over the old ones instead of replacing them.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task RegisterStackOutputsAsync(PropertyMap outputs, bool complete, CancellationToken cancellationToken);

    /// <summary>Shows something to the user, and for an error makes the operation fail.</summary>
    void Report(Diagnostic diagnostic);
}
