using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Protocol.Services;
using NumberProvider.Resources;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;
using NumberProvider.Resources.Schema;

namespace NumberProvider.Plugin;

/// <summary>The plugin's methods: takes each call to its resource. Configuration belongs to a connection, since one attached process serves several engines.</summary>
internal sealed class ProviderService(EngineLog log, TimeProvider time) : ResourceProviderBase
{
    private readonly ConcurrentDictionary<string, ProviderSession> _sessions = new(StringComparer.Ordinal);

    protected override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CallContext call)
    {
        log.SetAddress(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });
    }

    protected override Task<Empty> Attach(PluginAttach request, CallContext call)
    {
        log.SetAddress(request.Address);
        return Task.FromResult(new Empty());
    }

    protected override Task<PluginInfo> GetPluginInfo(Empty request, CallContext call) => Task.FromResult(new PluginInfo { Version = PackageSchema.Version });

    protected override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CallContext call) => request.Version == 0
        ? Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.Json })
        : throw new RpcException(StatusCode.InvalidArgument, $"There is no schema of version {request.Version}, only 0.");

    protected override Task<GetMappingResponse> GetMapping(GetMappingRequest request, CallContext call) => Task.FromResult(new GetMappingResponse());

    protected override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CallContext call) => Task.FromResult(new GetMappingsResponse());

    protected override Task<Empty> Cancel(Empty request, CallContext call) => Task.FromResult(new Empty());

    protected override Task<InvokeResponse> Invoke(InvokeRequest request, CallContext call) =>
        throw new RpcException(StatusCode.InvalidArgument, $"The package {PackageSchema.Name} has no function {request.Tok}.");

    protected override Task<CheckResponse> CheckConfig(CheckRequest request, CallContext call)
    {
        var news = request.News.ToProperties();
        var report = new CheckReport();
        ProviderConfiguration.Read(news, report);
        return Task.FromResult(Answer(news, report));
    }

    protected override Task<DiffResponse> DiffConfig(DiffRequest request, CallContext call) =>
        Task.FromResult(ConfigurationDiff.Compare(request.OldInputs?.ToProperties() ?? request.Olds.ToProperties(), request.News.ToProperties()));

    protected override Task<ConfigureResponse> Configure(ConfigureRequest request, CallContext call)
    {
        var report = new CheckReport();
        var configuration = ProviderConfiguration.Read(request.Args?.ToProperties() ?? FromVariables(request.Variables), report);
        if (report.Problems.Count > 0)
        {
            throw new RpcException(StatusCode.InvalidArgument, string.Join("\n", report.Problems.Select(problem => $"number:{problem.Path} {problem.Reason}")));
        }

        _sessions[call.ConnectionId] = NewSession(configuration);
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true });
    }

    protected override Task<CheckResponse> Check(CheckRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        var report = new CheckReport();
        var inputs = Checking.Inputs(resource.Spec, request.News.ToProperties(), report);
        resource.CheckTogether(inputs, report);
        return Task.FromResult(Answer(inputs, report));
    }

    protected override Task<DiffResponse> Diff(DiffRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        var (oldState, news) = (request.Olds.ToProperties(), request.News.ToProperties());
        var ignored = request.IgnoreChanges.Select(PropertyPath.Parse).ToList();
        var differences = resource.Refine(oldState, news, Diffing.Inputs(resource.Spec, request.OldInputs.ToProperties(), news, ignored));
        return Task.FromResult(ResourceDiff.ToResponse(differences, resource.DeletesBeforeReplace(oldState, news, differences)));
    }

    protected override async Task<CreateResponse> Create(CreateRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        var inputs = request.Properties.ToProperties();
        if (request.Preview)
        {
            return new CreateResponse { Properties = PreviewState.Of(resource.Spec, inputs, PropertyMap.Empty).ToStruct() };
        }

        var session = Session(call);
        var made = await RunAsync(resource, request.Urn, request.Timeout, call, async context =>
        {
            try
            {
                return await resource.CreateAsync(inputs, context);
            }
            catch (PartialFailureException failure)
            {
                session.Remember(resource.Spec.Token, failure.Id);
                throw;
            }
        });
        session.Remember(resource.Spec.Token, made.Id);
        return new CreateResponse { Id = made.Id, Properties = resource.Spec.WithSecrets(made.State).ToStruct() };
    }

    protected override async Task<ReadResponse> Read(ReadRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        var live = await RunAsync(resource, request.Urn, request.Timeout, call, context =>
            resource.ReadAsync(request.Id, request.Inputs?.ToProperties(), request.Properties?.ToProperties(), context));
        return live is null
            ? new ReadResponse()
            : new ReadResponse { Id = live.Id, Properties = resource.Spec.WithSecrets(live.State).ToStruct(), Inputs = resource.Spec.WithSecrets(live.Inputs).ToStruct() };
    }

    protected override async Task<UpdateResponse> Update(UpdateRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        var (olds, news) = (request.Olds.ToProperties(), request.News.ToProperties());
        var state = request.Preview
            ? PreviewState.Of(resource.Spec, news, olds)
            : await RunAsync(resource, request.Urn, request.Timeout, call, context =>
                resource.UpdateAsync(request.Id, olds, request.OldInputs?.ToProperties() ?? PropertyMap.Empty, news, context));
        return new UpdateResponse { Properties = resource.Spec.WithSecrets(state).ToStruct() };
    }

    protected override async Task<Empty> Delete(DeleteRequest request, CallContext call)
    {
        var resource = Find(request.Urn, request.Type);
        if (!Session(call).IsJustMade(resource.Spec.Token, request.Id))
        {
            await RunAsync(resource, request.Urn, request.Timeout, call, async context =>
            {
                await resource.DeleteAsync(request.Id, request.Properties.ToProperties(), request.OldInputs?.ToProperties() ?? PropertyMap.Empty, context);
                return true;
            });
        }

        return new Empty();
    }

    private static PropertyMap FromVariables(IDictionary<string, string> variables) =>
        PropertyMap.Of(variables.Select(variable => (variable.Key[(variable.Key.LastIndexOf(':') + 1)..], (PropertyValue)variable.Value)));

    private static CheckResponse Answer(PropertyMap inputs, CheckReport report) => new()
    {
        Inputs = inputs.ToStruct(),
        Failures =
        {
            // The engine prints the value of a named top-level property, secrets too; so those are named in the reason alone.
            report.Problems.Select(problem => problem.IsSecret
                ? new CheckFailure { Reason = $"{problem.Path} {problem.Reason}" }
                : new CheckFailure { Property = problem.Path.ToString(), Reason = problem.Reason }),
        },
    };

    private static Resource Find(string urn, string type)
    {
        var token = type.Length > 0 ? type : urn.Split("::").ElementAtOrDefault(2)?.Split('$')[^1] ?? "";
        return ResourceRegistry.Find(token) ?? throw new RpcException(StatusCode.InvalidArgument, $"The package {PackageSchema.Name} has no resource {token}.");
    }

    private ProviderSession NewSession(ProviderConfiguration configuration) =>
        new(new VendorClients(configuration, Environment.GetEnvironmentVariable, time));

    private ProviderSession Session(CallContext call) => _sessions.GetOrAdd(call.ConnectionId, _ => NewSession(ProviderConfiguration.Empty));

    private async Task<T> RunAsync<T>(Resource resource, string urn, double seconds, CallContext call, Func<ResourceContext, Task<T>> operation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken);
        if (seconds > 0)
        {
            limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        var context = new ResourceContext(Session(call).Vendors, message => log.WarnAsync(message, urn), time, limit.Token);
        try
        {
            return await WireErrors.Translate(urn, resource.Spec.WithSecrets, () => operation(context));
        }
        catch (OperationCanceledException) when (!call.CancellationToken.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.DeadlineExceeded, $"The time set in customTimeouts, {seconds} s, ran out. ({urn})");
        }
    }
}
