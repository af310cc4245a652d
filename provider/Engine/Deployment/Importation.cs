using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Takes an existing object over.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 8.2 number 3 and 9.2.</remarks>
internal static class Importation
{
    /// <summary>Reads an object and writes it down as a resource.</summary>
    /// <param name="run">The operation.</param>
    /// <param name="wanted">The resource; its inputs are replaced by what was found.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="id">The object's ID.</param>
    /// <param name="old">What stands in the state under this name; null for nothing.</param>
    /// <param name="source">Where the program asks for it.</param>
    /// <param name="complete">Turns the inputs that were found into those to keep.</param>
    public static Task<ResourceState> RunAsync(
        OperationRun run, ResourceState wanted, IProvider provider, string id, ResourceState? old, SourceLocation? source, Func<ResourceState, Task<ResourceState>>? complete = null) =>
        run.StepAsync(OperationRun.NewStep(StepOperation.Import, wanted.Urn, old, null), async () =>
        {
            var read = await provider.ReadAsync(wanted.Urn, id, inputs: null, outputs: null, wanted.CustomTimeouts.Read, run.Options.Abort)
                ?? throw new EngineException($"There is nothing to import: no {wanted.Type} has the ID '{id}'.", source);
            var inputs = read.Inputs ?? throw new EngineException($"The provider cannot import {wanted.Type}.", source);
            var found = (wanted with { Id = read.Id, Inputs = inputs, InitErrors = [.. read.InitErrors] }).WithOutputs(read.Outputs);
            var imported = complete is null ? found : await complete(found);
            run.Keeper.Forget(wanted.Urn);
            await run.Keeper.EndAsync(operation: null, old, imported);
            return (imported, OperationRun.NewStep(StepOperation.Import, wanted.Urn, old, imported));
        });
}
