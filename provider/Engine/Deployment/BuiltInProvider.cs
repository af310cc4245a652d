using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>The provider of the package <c>pulumi</c>, which the engine itself is: it reads references to stacks.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 3 "Stack reference".</remarks>
internal sealed class BuiltInProvider(IStackOutputs stacks) : IProvider
{
    public const string Package = "pulumi";

    private const string Schema = """
        {
          "name": "pulumi",
          "resources": {
            "pulumi:pulumi:StackReference": {
              "inputProperties": {"name": {"type": "string"}},
              "properties": {
                "name": {"type": "string"},
                "outputs": {"type": "object", "additionalProperties": {"$ref": "pulumi.json#/Any"}},
                "secretOutputNames": {"type": "array", "items": {"type": "string"}}
              }
            }
          }
        }
        """;

    public Task<string> GetSchemaAsync(CancellationToken cancellationToken) => Task.FromResult(Schema);

    public Task<CheckResult> CheckConfigAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken) => Task.FromResult(new CheckResult(news, []));

    public Task<DiffResult> DiffConfigAsync(Urn urn, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, CancellationToken cancellationToken) =>
        Task.FromResult(new DiffResult(Changed: null, [], ImmutableSortedDictionary<string, PropertyChange>.Empty, DeleteBeforeReplace: false));

    public Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ReadResult?> ReadAsync(Urn urn, string id, PropertyMap? inputs, PropertyMap? outputs, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var given = stacks.Read(id);
        var secrets = given.Where(output => output.Value.ContainsSecrets).Select(output => (PropertyValue)output.Key);
        var found = PropertyMap.Of(("name", id), ("outputs", given), ("secretOutputNames", new PropertyList(secrets)));
        return Task.FromResult<ReadResult?>(new ReadResult(id, found, inputs, []));
    }

    public Task<CheckResult> CheckAsync(Urn urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken) => throw OnlyRead(urn);

    public Task<DiffResult> DiffAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, CancellationToken cancellationToken) => throw OnlyRead(urn);

    public Task<(string Id, PropertyMap Outputs)> CreateAsync(Urn urn, PropertyMap inputs, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken) => throw OnlyRead(urn);

    public Task<PropertyMap> UpdateAsync(
        Urn urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IEnumerable<string> ignoreChanges, TimeSpan? limit, bool isPreview, CancellationToken cancellationToken) =>
        throw OnlyRead(urn);

    public Task DeleteAsync(Urn urn, string id, PropertyMap outputs, PropertyMap inputs, TimeSpan? limit, CancellationToken cancellationToken) => throw OnlyRead(urn);

    public Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, bool isPreview, CancellationToken cancellationToken) =>
        throw new EngineException($"The engine offers no function '{token}'.");

    private static EngineException OnlyRead(Urn urn) => new($"{urn.Type} can only be read; it is never made, changed or removed.");
}
