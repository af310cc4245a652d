using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Services;

/// <summary>A provider as a server: every method that is not overridden answers UNIMPLEMENTED.</summary>
/// <remarks>Meaning of each call: pulumi-provider-protocol sheet, part 4.</remarks>
public abstract class ResourceProviderBase
{
    /// <summary>The methods as a service that a <see cref="GrpcServer"/> can serve.</summary>
    public GrpcService ToService() => new GrpcService()
        .Unary(ResourceProviderMethods.Handshake, Handshake)
        .Unary(ResourceProviderMethods.Parameterize, Parameterize)
        .Unary(ResourceProviderMethods.GetSchema, GetSchema)
        .Unary(ResourceProviderMethods.CheckConfig, CheckConfig)
        .Unary(ResourceProviderMethods.DiffConfig, DiffConfig)
        .Unary(ResourceProviderMethods.Configure, Configure)
        .Unary(ResourceProviderMethods.Invoke, Invoke)
        .Unary(ResourceProviderMethods.Call, Call)
        .Unary(ResourceProviderMethods.Check, Check)
        .Unary(ResourceProviderMethods.Diff, Diff)
        .Unary(ResourceProviderMethods.Create, Create)
        .Unary(ResourceProviderMethods.Read, Read)
        .ServerStreaming(ResourceProviderMethods.List, List)
        .Unary(ResourceProviderMethods.Update, Update)
        .Unary(ResourceProviderMethods.Delete, Delete)
        .Unary(ResourceProviderMethods.Construct, Construct)
        .Unary(ResourceProviderMethods.Cancel, Cancel)
        .Unary(ResourceProviderMethods.GetPluginInfo, GetPluginInfo)
        .Unary(ResourceProviderMethods.Attach, Attach)
        .Unary(ResourceProviderMethods.GetMapping, GetMapping)
        .Unary(ResourceProviderMethods.GetMappings, GetMappings);

    /// <summary>Introduces the engine and agrees on what values may travel.</summary>
    protected virtual Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CallContext call) => throw NotOffered(nameof(Handshake));

    /// <summary>Turns the provider into one of a sub-package.</summary>
    protected virtual Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CallContext call) => throw NotOffered(nameof(Parameterize));

    /// <summary>Gives the package schema as JSON text. Must work before Configure.</summary>
    protected virtual Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CallContext call) => throw NotOffered(nameof(GetSchema));

    /// <summary>Checks the provider's own configuration.</summary>
    protected virtual Task<CheckResponse> CheckConfig(CheckRequest request, CallContext call) => throw NotOffered(nameof(CheckConfig));

    /// <summary>Compares two configurations of the provider.</summary>
    protected virtual Task<DiffResponse> DiffConfig(DiffRequest request, CallContext call) => throw NotOffered(nameof(DiffConfig));

    /// <summary>Gives the provider its configuration.</summary>
    protected virtual Task<ConfigureResponse> Configure(ConfigureRequest request, CallContext call) => throw NotOffered(nameof(Configure));

    /// <summary>Calls a function.</summary>
    protected virtual Task<InvokeResponse> Invoke(InvokeRequest request, CallContext call) => throw NotOffered(nameof(Invoke));

    /// <summary>Calls a method of a component.</summary>
    protected virtual Task<CallResponse> Call(CallRequest request, CallContext call) => throw NotOffered(nameof(Call));

    /// <summary>Checks and completes the inputs of a resource.</summary>
    protected virtual Task<CheckResponse> Check(CheckRequest request, CallContext call) => throw NotOffered(nameof(Check));

    /// <summary>Compares a resource as it stands with what is wanted.</summary>
    protected virtual Task<DiffResponse> Diff(DiffRequest request, CallContext call) => throw NotOffered(nameof(Diff));

    /// <summary>Makes a resource.</summary>
    protected virtual Task<CreateResponse> Create(CreateRequest request, CallContext call) => throw NotOffered(nameof(Create));

    /// <summary>Reads the live state of a resource.</summary>
    protected virtual Task<ReadResponse> Read(ReadRequest request, CallContext call) => throw NotOffered(nameof(Read));

    /// <summary>Lists the resources of a type.</summary>
    protected virtual IAsyncEnumerable<ListResponse> List(ListRequest request, CallContext call) => throw NotOffered(nameof(List));

    /// <summary>Changes a resource in place.</summary>
    protected virtual Task<UpdateResponse> Update(UpdateRequest request, CallContext call) => throw NotOffered(nameof(Update));

    /// <summary>Removes a resource.</summary>
    protected virtual Task<Empty> Delete(DeleteRequest request, CallContext call) => throw NotOffered(nameof(Delete));

    /// <summary>Makes a component.</summary>
    protected virtual Task<ConstructResponse> Construct(ConstructRequest request, CallContext call) => throw NotOffered(nameof(Construct));

    /// <summary>Asks to end running calls soon; comes at every end of an operation.</summary>
    protected virtual Task<Empty> Cancel(Empty request, CallContext call) => throw NotOffered(nameof(Cancel));

    /// <summary>Tells the version of the plugin.</summary>
    protected virtual Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => throw NotOffered(nameof(GetPluginInfo));

    /// <summary>Tells a provider that was started by hand where its engine is.</summary>
    protected virtual Task<Empty> Attach(PluginAttach request, CallContext call) => throw NotOffered(nameof(Attach));

    /// <summary>Gives a mapping to another ecosystem.</summary>
    protected virtual Task<GetMappingResponse> GetMapping(GetMappingRequest request, CallContext call) => throw NotOffered(nameof(GetMapping));

    /// <summary>Lists the mappings to other ecosystems.</summary>
    protected virtual Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CallContext call) => throw NotOffered(nameof(GetMappings));

    private static RpcException NotOffered(string method) => new(StatusCode.Unimplemented, $"This provider does not offer {method}.");
}
