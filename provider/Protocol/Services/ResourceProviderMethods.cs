using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;

namespace NumberProvider.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c>.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 2.1.</remarks>
public static class ResourceProviderMethods
{
    private const string Service = "pulumirpc.ResourceProvider";

    /// <summary>Introduces the engine and agrees on what values may travel.</summary>
    public static GrpcMethod<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake { get; } = new(Service, nameof(Handshake));

    /// <summary>Turns the provider into one of a sub-package.</summary>
    public static GrpcMethod<ParameterizeRequest, ParameterizeResponse> Parameterize { get; } = new(Service, nameof(Parameterize));

    /// <summary>Gives the package schema as JSON text. Must work before Configure.</summary>
    public static GrpcMethod<GetSchemaRequest, GetSchemaResponse> GetSchema { get; } = new(Service, nameof(GetSchema));

    /// <summary>Checks the provider's own configuration.</summary>
    public static GrpcMethod<CheckRequest, CheckResponse> CheckConfig { get; } = new(Service, nameof(CheckConfig));

    /// <summary>Compares two configurations of the provider.</summary>
    public static GrpcMethod<DiffRequest, DiffResponse> DiffConfig { get; } = new(Service, nameof(DiffConfig));

    /// <summary>Gives the provider its configuration.</summary>
    public static GrpcMethod<ConfigureRequest, ConfigureResponse> Configure { get; } = new(Service, nameof(Configure));

    /// <summary>Calls a function.</summary>
    public static GrpcMethod<InvokeRequest, InvokeResponse> Invoke { get; } = new(Service, nameof(Invoke));

    /// <summary>Calls a method of a component.</summary>
    public static GrpcMethod<CallRequest, CallResponse> Call { get; } = new(Service, nameof(Call));

    /// <summary>Checks and completes the inputs of a resource.</summary>
    public static GrpcMethod<CheckRequest, CheckResponse> Check { get; } = new(Service, nameof(Check));

    /// <summary>Compares a resource as it stands with what is wanted.</summary>
    public static GrpcMethod<DiffRequest, DiffResponse> Diff { get; } = new(Service, nameof(Diff));

    /// <summary>Makes a resource.</summary>
    public static GrpcMethod<CreateRequest, CreateResponse> Create { get; } = new(Service, nameof(Create));

    /// <summary>Reads the live state of a resource.</summary>
    public static GrpcMethod<ReadRequest, ReadResponse> Read { get; } = new(Service, nameof(Read));

    /// <summary>Lists the resources of a type.</summary>
    public static GrpcMethod<ListRequest, ListResponse> List { get; } = new(Service, nameof(List));

    /// <summary>Changes a resource in place.</summary>
    public static GrpcMethod<UpdateRequest, UpdateResponse> Update { get; } = new(Service, nameof(Update));

    /// <summary>Removes a resource.</summary>
    public static GrpcMethod<DeleteRequest, Empty> Delete { get; } = new(Service, nameof(Delete));

    /// <summary>Makes a component.</summary>
    public static GrpcMethod<ConstructRequest, ConstructResponse> Construct { get; } = new(Service, nameof(Construct));

    /// <summary>Asks to end running calls soon; comes at every end of an operation.</summary>
    public static GrpcMethod<Empty, Empty> Cancel { get; } = new(Service, nameof(Cancel));

    /// <summary>Tells the version of the plugin.</summary>
    public static GrpcMethod<Empty, PluginInfo> GetPluginInfo { get; } = new(Service, nameof(GetPluginInfo));

    /// <summary>Tells a provider that was started by hand where its engine is.</summary>
    public static GrpcMethod<PluginAttach, Empty> Attach { get; } = new(Service, nameof(Attach));

    /// <summary>Gives a mapping to another ecosystem.</summary>
    public static GrpcMethod<GetMappingRequest, GetMappingResponse> GetMapping { get; } = new(Service, nameof(GetMapping));

    /// <summary>Lists the mappings to other ecosystems.</summary>
    public static GrpcMethod<GetMappingsRequest, GetMappingsResponse> GetMappings { get; } = new(Service, nameof(GetMappings));
}
