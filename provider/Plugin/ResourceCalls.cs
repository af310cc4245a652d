using Google.Protobuf.WellKnownTypes;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>The calls about resources.</summary>
/// <param name="connections">The engines.</param>
/// <param name="time">The clock.</param>
internal sealed class ResourceCalls(EngineConnections connections, TimeProvider time)
{
    public async Task<CheckResponse> CheckAsync(CheckRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        connections.Of(call).Session?.Declare(request.Urn);
        var given = Requests.Properties(request.News);
        var report = new CheckReport();
        var inputs = Checking.Inputs(resource.Spec, given, report);
        resource.CheckTogether(inputs, report);
        var secrets = SecretTexts.In(inputs);
        foreach (var warning in report.Problems.Count == 0 ? report.Warnings : [])
        {
            await connections.Of(call).Log.WarnAsync(secrets.Hide(warning), request.Urn);
        }

        return CheckAnswers.Of(inputs, given, report);
    }

    public DiffResponse Diff(DiffRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        var (oldState, news) = (Requests.Properties(request.Olds), Requests.Properties(request.News));
        var ignored = request.IgnoreChanges.Select(PropertyPath.Parse).ToList();
        var differences = resource.Refine(oldState, news, Diffing.Inputs(resource.Spec, Requests.Properties(request.OldInputs), news, ignored));
        if (differences.Count == 0)
        {
            connections.Of(call).Session?.Keep(resource, request.Id, request.Urn, news);
        }

        return ResourceDiff.ToResponse(resource.Spec, differences, resource.DeletesBeforeReplace(oldState, news, differences));
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        var inputs = Requests.Properties(request.Properties);
        var mark = Marking(resource.Spec, inputs);
        if (request.Preview)
        {
            return new CreateResponse { Properties = mark(PreviewState.Of(resource.Spec, inputs, PropertyMap.Empty, PropertyMap.Empty)).ToStruct() };
        }

        var session = connections.SessionOf(call);
        using var operation = Start(call, request.Urn, request.Timeout, mark(inputs));
        var (made, before) = await operation.RunAsync(
            async context =>
            {
                var made = await resource.CreateAsync(inputs, context);
                return (made, session.Remember(resource, made.Id, request.Urn, inputs, made.State));
            },
            failure =>
            {
                session.Remember(resource, failure.Id, request.Urn, inputs, failure.State);
                return HalfDone(failure, mark, inputs);
            });
        if (before is not null)
        {
            await operation.WarnAsync($"{made.Id} is managed by {before} too. Two resources that manage one thing undo each other's work: keep one of them.");
        }

        return new CreateResponse { Id = made.Id, Properties = mark(made.State).ToStruct() };
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        var (inputs, state) = (Requests.Optional(request.Inputs), Requests.Optional(request.Properties));
        var mark = Marking(resource.Spec, state ?? PropertyMap.Empty, inputs ?? PropertyMap.Empty);
        using var operation = Start(call, request.Urn, request.Timeout, mark(inputs ?? PropertyMap.Empty), mark(state ?? PropertyMap.Empty));
        var live = await operation.RunAsync(context => resource.ReadAsync(request.Id, inputs, state, context));
        return live is null ? new ReadResponse() : new ReadResponse { Id = live.Id, Properties = mark(live.State).ToStruct(), Inputs = mark(live.Inputs).ToStruct() };
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        var (olds, oldInputs, news) = (Requests.Properties(request.Olds), Requests.Properties(request.OldInputs), Requests.Properties(request.News));
        var mark = Marking(resource.Spec, news);
        if (request.Preview)
        {
            return new UpdateResponse { Properties = mark(PreviewState.Of(resource.Spec, news, olds, oldInputs)).ToStruct() };
        }

        connections.SessionOf(call).Keep(resource, request.Id, request.Urn, news);
        using var operation = Start(call, request.Urn, request.Timeout, mark(news), mark(olds), mark(oldInputs));
        var state = await operation.RunAsync(
            context => resource.UpdateAsync(request.Id, olds, oldInputs, news, context), failure => HalfDone(failure, mark, news));
        return new UpdateResponse { Properties = mark(state).ToStruct() };
    }

    public async Task<Empty> DeleteAsync(DeleteRequest request, CallContext call)
    {
        var resource = Requests.ResourceOf(request.Urn, request.Type);
        var session = connections.SessionOf(call);
        var (state, inputs) = (Requests.Properties(request.Properties), Requests.Properties(request.OldInputs));
        using var operation = Start(call, request.Urn, request.Timeout, resource.Spec.WithSecrets(inputs), resource.Spec.WithSecrets(state));
        if (session.IsFree(resource, request.Id))
        {
            await operation.RunAsync(context => resource.DeleteAsync(request.Id, state, inputs, context));
        }
        else if (session.FreeParts(resource, request.Id, state) is { Count: > 0 } parts)
        {
            await operation.RunAsync(context => resource.DeletePartsAsync(request.Id, state, inputs, parts, context));
        }

        return new Empty();
    }

    // What is secret by declaration, and what was secret when it was given, leaves as a secret.
    private static Func<PropertyMap, PropertyMap> Marking(ResourceSpec spec, params IReadOnlyList<PropertyMap> given) =>
        values => given.Aggregate(spec.WithSecrets(values), (marked, from) => Secrecy.Carry(from, marked));

    private static ErrorResourceInitFailed HalfDone(PartialFailureException failure, Func<PropertyMap, PropertyMap> mark, PropertyMap inputs) =>
        new() { Id = failure.Id, Properties = mark(failure.State).ToStruct(), Inputs = mark(inputs).ToStruct() };

    private Operation Start(CallContext call, string urn, double seconds, params IEnumerable<PropertyMap> known) =>
        new(connections.Of(call), connections.SessionOf(call), call, urn, SecretTexts.In(known), time, seconds);
}
