using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;

namespace NumberProvider.StubPlugin;

/// <summary>A plugin that answers what was recorded.</summary>
internal sealed class TapeProvider(Tape tape) : ResourceProviderBase
{
    protected override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CallContext call) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    protected override Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => Task.FromResult(new PluginInfo { Version = "0.1.0" });

    protected override async Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CallContext call) =>
        new() { Schema = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "stub-schema.json")) };

    protected override Task<Empty> Cancel(Empty request, CallContext call) => Task.FromResult(new Empty());

    protected override Task<CheckResponse> CheckConfig(CheckRequest request, CallContext call) => tape.PlayAsync<CheckRequest, CheckResponse>(nameof(CheckConfig), request);

    protected override Task<DiffResponse> DiffConfig(DiffRequest request, CallContext call) => tape.PlayAsync<DiffRequest, DiffResponse>(nameof(DiffConfig), request);

    protected override Task<ConfigureResponse> Configure(ConfigureRequest request, CallContext call) => tape.PlayAsync<ConfigureRequest, ConfigureResponse>(nameof(Configure), request);

    protected override Task<CheckResponse> Check(CheckRequest request, CallContext call) => tape.PlayAsync<CheckRequest, CheckResponse>(nameof(Check), request);

    protected override Task<DiffResponse> Diff(DiffRequest request, CallContext call) => tape.PlayAsync<DiffRequest, DiffResponse>(nameof(Diff), request);

    protected override Task<CreateResponse> Create(CreateRequest request, CallContext call) => tape.PlayAsync<CreateRequest, CreateResponse>(nameof(Create), request);

    protected override Task<ReadResponse> Read(ReadRequest request, CallContext call) => tape.PlayAsync<ReadRequest, ReadResponse>(nameof(Read), request);

    protected override Task<UpdateResponse> Update(UpdateRequest request, CallContext call) => tape.PlayAsync<UpdateRequest, UpdateResponse>(nameof(Update), request);

    protected override Task<Empty> Delete(DeleteRequest request, CallContext call) => tape.PlayAsync<DeleteRequest, Empty>(nameof(Delete), request);

    protected override Task<InvokeResponse> Invoke(InvokeRequest request, CallContext call) => tape.PlayAsync<InvokeRequest, InvokeResponse>(nameof(Invoke), request);
}
