using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Plugins;

/// <summary>A provider in the engine's terms.</summary>
public interface IProvider
{
    /// <summary>Gives the package schema as JSON text.</summary>
    Task<string> GetSchemaAsync(CancellationToken cancellationToken);

    /// <summary>Checks the provider's own configuration.</summary>
    Task<CheckResult> CheckConfigAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken);

    /// <summary>Compares two configurations of the provider.</summary>
    Task<DiffResult> DiffConfigAsync(Urn urn, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, CancellationToken cancellationToken);

    /// <summary>Gives the provider its configuration.</summary>
    Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken);

    /// <summary>Checks and completes the inputs of a resource.</summary>
    Task<CheckResult> CheckAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken);

    /// <summary>Compares a resource as it stands with what is wanted.</summary>
    Task<DiffResult> DiffAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, CancellationToken cancellationToken);

    /// <summary>Makes a resource.</summary>
    /// <exception cref="InitFailedException">It was made by half.</exception>
    Task<(string Id, PropertyMap Outputs)> CreateAsync(Urn urn, PropertyMap inputs, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken);

    /// <summary>Reads a live resource; null when it does not exist.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="inputs">The inputs of the state; null for an import.</param>
    /// <param name="outputs">The outputs of the state; null for an import.</param>
    /// <param name="limit">The time for it.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    Task<ReadResult?> ReadAsync(Urn urn, string id, PropertyMap? inputs, PropertyMap? outputs, TimeSpan? limit, CancellationToken cancellationToken);

    /// <summary>Changes a resource in place.</summary>
    /// <exception cref="InitFailedException">Only a part was done.</exception>
    Task<PropertyMap> UpdateAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken);

    /// <summary>Removes a resource.</summary>
    Task DeleteAsync(Urn urn, string id, PropertyMap outputs, PropertyMap inputs, TimeSpan? limit, CancellationToken cancellationToken);

    /// <summary>Calls a function.</summary>
    /// <exception cref="EngineException">The provider names failures.</exception>
    Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, bool isPreview, CancellationToken cancellationToken);
}
