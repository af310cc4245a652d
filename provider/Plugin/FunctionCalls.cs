using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;
using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Functions;
using NumberProvider.Resources.Lifecycle;
using NumberProvider.Resources.Model;
using NumberProvider.Resources.Schema;

namespace NumberProvider.Plugin;

/// <summary>The calls of functions.</summary>
/// <param name="connections">The engines.</param>
/// <param name="time">The clock.</param>
internal sealed class FunctionCalls(EngineConnections connections, TimeProvider time)
{
    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request, CallContext call)
    {
        var function = FunctionRegistry.Find(request.Tok)
            ?? throw new RpcException(StatusCode.InvalidArgument, $"The package {PackageSchema.Name} has no function {request.Tok}.");
        var given = Requests.Properties(request.Args);
        var report = new CheckReport();
        var arguments = Checking.Arguments(function.Spec, given, report);
        function.CheckTogether(arguments, report);
        foreach (var name in arguments.Where(argument => argument.Value.ContainsUnknowns).Select(argument => argument.Key))
        {
            report.Add(PropertyPath.To(name), "is not known yet.");
        }

        if (report.Problems.Count > 0)
        {
            return new InvokeResponse { Failures = { CheckAnswers.Failures(given, report) } };
        }

        var secrets = SecretTexts.In(arguments);
        try
        {
            using var operation = new Operation(connections.Of(call), connections.SessionOf(call), call, request.Tok, secrets, time);
            var results = await operation.RunAsync(context => function.InvokeAsync(arguments.WithoutSecrets(), context));
            return new InvokeResponse { Return = function.Spec.WithSecrets(arguments, results).ToStruct() };
        }
        catch (ArgumentFailureException failure)
        {
            return new InvokeResponse { Failures = { new CheckFailure { Property = failure.Path.ToString(), Reason = secrets.Hide(failure.Reason) } } };
        }
    }
}
