using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Services;

/// <summary>Calls a provider.</summary>
/// <param name="channel">The channel to the provider's process.</param>
public sealed class ResourceProviderClient(GrpcChannel channel)
{
    /// <summary>Introduces the engine and agrees on what values may travel.</summary>
    public Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Handshake, request, timeout, cancellationToken);

    /// <summary>Turns the provider into one of a sub-package.</summary>
    public Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Parameterize, request, cancellationToken: cancellationToken);

    /// <summary>Gives the package schema as JSON text. Must work before Configure.</summary>
    public Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetSchema, request, cancellationToken: cancellationToken);

    /// <summary>Checks the provider's own configuration.</summary>
    public Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.CheckConfig, request, cancellationToken: cancellationToken);

    /// <summary>Compares two configurations of the provider.</summary>
    public Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.DiffConfig, request, cancellationToken: cancellationToken);

    /// <summary>Gives the provider its configuration.</summary>
    public Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Configure, request, cancellationToken: cancellationToken);

    /// <summary>Calls a function.</summary>
    public Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Invoke, request, cancellationToken: cancellationToken);

    /// <summary>Calls a method of a component.</summary>
    public Task<CallResponse> Call(CallRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Call, request, cancellationToken: cancellationToken);

    /// <summary>Checks and completes the inputs of a resource.</summary>
    public Task<CheckResponse> Check(CheckRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Check, request, cancellationToken: cancellationToken);

    /// <summary>Compares a resource as it stands with what is wanted.</summary>
    public Task<DiffResponse> Diff(DiffRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Diff, request, cancellationToken: cancellationToken);

    /// <summary>Makes a resource.</summary>
    public Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Create, request, cancellationToken: cancellationToken);

    /// <summary>Reads the live state of a resource.</summary>
    public Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Read, request, cancellationToken: cancellationToken);

    /// <summary>Lists the resources of a type.</summary>
    public IAsyncEnumerable<ListResponse> List(ListRequest request, CancellationToken cancellationToken = default) =>
        channel.StreamAsync(ResourceProviderMethods.List, request, cancellationToken: cancellationToken);

    /// <summary>Changes a resource in place.</summary>
    public Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Update, request, cancellationToken: cancellationToken);

    /// <summary>Removes a resource.</summary>
    public Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Delete, request, cancellationToken: cancellationToken);

    /// <summary>Makes a component.</summary>
    public Task<ConstructResponse> Construct(ConstructRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Construct, request, cancellationToken: cancellationToken);

    /// <summary>Asks to end running calls soon; comes at every end of an operation.</summary>
    public Task<Empty> Cancel(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Cancel, new Empty(), timeout, cancellationToken);

    /// <summary>Tells the version of the plugin.</summary>
    public Task<PluginInfo> GetPluginInfo(CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetPluginInfo, new Empty(), cancellationToken: cancellationToken);

    /// <summary>Tells a provider that was started by hand where its engine is.</summary>
    public Task<Empty> Attach(PluginAttach request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.Attach, request, cancellationToken: cancellationToken);

    /// <summary>Gives a mapping to another ecosystem.</summary>
    public Task<GetMappingResponse> GetMapping(GetMappingRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetMapping, request, cancellationToken: cancellationToken);

    /// <summary>Lists the mappings to other ecosystems.</summary>
    public Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CancellationToken cancellationToken = default) =>
        channel.CallAsync(ResourceProviderMethods.GetMappings, request, cancellationToken: cancellationToken);
}
