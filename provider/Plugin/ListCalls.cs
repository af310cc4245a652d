using System.Runtime.CompilerServices;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>The calls that list what stands at the vendors, a page at a time.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, 4.10. The token of the next page is the last ID of this one: things that come and go between two pages hide no others.</remarks>
/// <param name="connections">The engines.</param>
/// <param name="time">The clock.</param>
internal sealed class ListCalls(EngineConnections connections, TimeProvider time)
{
    public async IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CallContext call, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var resource = Requests.ResourceOf(urn: "", request.Token);
        var given = Requests.Properties(request.Query);
        if (given.ContainsUnknowns)
        {
            yield return new ListResponse { Computed = new ListResponse.Types.Computed() };
            yield break;
        }

        var report = new CheckReport();
        var query = Checking.Query(resource.Spec, given, report);
        if (report.Problems.Count > 0)
        {
            throw new RpcException(StatusCode.InvalidArgument, string.Join("\n", report.Problems.Select(problem => $"{problem.Path} {problem.Reason}")));
        }

        using var operation = new Operation(connections.Of(call), connections.SessionOf(call), call, request.Token, SecretTexts.In(query), time);
        await using var found = resource.ListAsync(query, operation.Context).GetAsyncEnumerator(cancellationToken);
        var (sent, last) = (0L, request.ContinuationToken);
        while ((request.Limit < 1 || sent < request.Limit) && await operation.RunAsync(_ => found.MoveNextAsync().AsTask()))
        {
            if (request.ContinuationToken.Length > 0 && ResourceId.Compare(found.Current.Id, request.ContinuationToken) <= 0)
            {
                continue;
            }

            if (sent == request.PageSize && request.PageSize > 0)
            {
                yield return new ListResponse { Continuation = new ListResponse.Types.Continuation { ContinuationToken = last } };
                yield break;
            }

            (sent, last) = (sent + 1, found.Current.Id);
            yield return new ListResponse { Result = new ListResponse.Types.Result { Id = found.Current.Id, Name = found.Current.Name } };
        }
    }
}
