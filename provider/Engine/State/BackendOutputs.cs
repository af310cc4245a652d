using NumberProvider.Engine.Secrets;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.State;

/// <summary>What the stacks of a backend give out.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, part 1 "References".</remarks>
/// <param name="backend">Where the stacks are.</param>
/// <param name="project">The project that is meant where a reference names none.</param>
/// <param name="open">Opens the secrets of a salt.</param>
public sealed class BackendOutputs(FileBackend backend, string project, Func<string, PassphraseSecretsManager> open) : IStackOutputs
{
    private const string Organization = "organization";

    /// <inheritdoc/>
    public PropertyMap Read(string reference)
    {
        var (owner, stack) = reference.Split('/') switch
        {
            [var name] => (project, name),
            [Organization, var name] => (project, name),
            [Organization, var other, var name] => (other, name),
            _ => throw new EngineException($"'{reference}' names no stack here: write STACK, or organization/PROJECT/STACK for another project."),
        };
        FileBackend.CheckName(stack);
        FileBackend.CheckName(owner);
        var bytes = backend.Read(owner, stack) ?? throw new EngineException($"There is no stack '{reference}' in the backend {backend.Root}.");
        return CheckpointJson.Read(bytes, $"{stack}.json", open).Snapshot.Outputs;
    }
}
