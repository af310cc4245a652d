using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>Reads objects that a program uses and does not manage.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.2 number 7.</remarks>
internal sealed class ExternalReader(OperationRun run, OldResources olds)
{
    /// <summary>Reads an object.</summary>
    /// <exception cref="ResourceFailedException">There is no such object, or it cannot be read.</exception>
    public async Task<RegisteredResource> ReadAsync(Urn urn, ResourceReadRequest request, string reference)
    {
        if (request.Id.ContainsUnknowns)
        {
            return new RegisteredResource(urn, Id: null, PropertyMap.Empty, OutputsComplete: false);
        }

        var id = request.Id.As<PropertyText>()?.Value ?? throw new EngineException($"The ID of '{request.Name}' must be a text.", request.Source);
        var old = olds.Find(urn, []);
        var isOther = old is not null && old.Id != id;
        var operation = isOther ? StepOperation.ReadReplacement : StepOperation.Read;
        if (isOther)
        {
            run.Reporter.Count(StepOperation.Replace);
        }

        return await run.StepAsync(OperationRun.NewStep(operation, urn, old, null), async () =>
        {
            var read = await ReadAsync(urn, request, id, reference) ?? throw new EngineException($"There is no {request.Type} with the ID '{id}'.", request.Source);
            var now = new ResourceState
            {
                Urn = urn,
                Custom = true,
                Id = read.Id,
                Inputs = request.State,
                Outputs = read.Outputs,
                Parent = request.Parent,
                External = true,
                Provider = reference,
            };

            // A managed object that another one takes the place of is still to be removed.
            await run.Keeper.EndAsync(operation: null, old, now, leaves: isOther && old is { External: false } ? old with { Delete = true } : null);
            return (now.ToRegistered(isComplete: true), OperationRun.NewStep(operation, urn, old, now));
        });
    }

    private async Task<ReadResult?> ReadAsync(Urn urn, ResourceReadRequest request, string id, string reference)
    {
        try
        {
            var provider = await (await run.Providers.GetAsync(reference)).UseAsync();
            return await provider.ReadAsync(urn, id, request.State, request.State, limit: null, run.Options.Abort);
        }
        catch (Exception exception) when (exception is EngineException or RpcException)
        {
            throw new EngineException(exception.Message, request.Source, exception);
        }
    }
}
