using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Resources.Schema;

namespace NumberProvider.Plugin;

/// <summary>The plugin's methods: takes each call to where it is answered.</summary>
/// <param name="connections">The engines.</param>
/// <param name="time">The clock.</param>
internal sealed class ProviderService(EngineConnections connections, TimeProvider time) : ResourceProviderBase
{
    private readonly ResourceCalls _resources = new(connections, time);
    private readonly FunctionCalls _functions = new(connections, time);
    private readonly ListCalls _lists = new(connections, time);

    protected override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CallContext call)
    {
        connections.Of(call).SetEngine(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });
    }

    protected override Task<Empty> Attach(PluginAttach request, CallContext call)
    {
        connections.Of(call).SetEngine(request.Address);
        return Task.FromResult(new Empty());
    }

    protected override Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => Task.FromResult(new PluginInfo { Version = PackageSchema.Version });

    protected override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CallContext call) => request.Version == 0
        ? Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.Json })
        : throw new RpcException(StatusCode.InvalidArgument, $"There is no schema of version {request.Version}, only 0.");

    protected override Task<GetMappingResponse> GetMapping(GetMappingRequest request, CallContext call) => Task.FromResult(new GetMappingResponse());

    protected override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CallContext call) => Task.FromResult(new GetMappingsResponse());

    protected override Task<Empty> Cancel(Empty request, CallContext call)
    {
        connections.Of(call).EndRunningCalls();
        return Task.FromResult(new Empty());
    }

    protected override Task<CheckResponse> CheckConfig(CheckRequest request, CallContext call) => Task.FromResult(ConfigurationCalls.Check(request));

    protected override Task<DiffResponse> DiffConfig(DiffRequest request, CallContext call) => Task.FromResult(ConfigurationDiff.Compare(request));

    protected override Task<ConfigureResponse> Configure(ConfigureRequest request, CallContext call)
    {
        connections.Configure(call, ConfigurationCalls.Read(request));
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true });
    }

    protected override Task<InvokeResponse> Invoke(InvokeRequest request, CallContext call) => _functions.InvokeAsync(request, call);

    protected override IAsyncEnumerable<ListResponse> List(ListRequest request, CallContext call) => _lists.ListAsync(request, call);

    protected override Task<CheckResponse> Check(CheckRequest request, CallContext call) => _resources.CheckAsync(request, call);

    protected override Task<DiffResponse> Diff(DiffRequest request, CallContext call) => Task.FromResult(_resources.Diff(request, call));

    protected override Task<CreateResponse> Create(CreateRequest request, CallContext call) => _resources.CreateAsync(request, call);

    protected override Task<ReadResponse> Read(ReadRequest request, CallContext call) => _resources.ReadAsync(request, call);

    protected override Task<UpdateResponse> Update(UpdateRequest request, CallContext call) => _resources.UpdateAsync(request, call);

    protected override Task<Empty> Delete(DeleteRequest request, CallContext call) => _resources.DeleteAsync(request, call);
}
