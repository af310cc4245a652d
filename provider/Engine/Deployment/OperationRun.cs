using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;
using NumberProvider.Protocol.Grpc;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>What the parts of a running operation share.</summary>
internal sealed class OperationRun(
    string project,
    string stack,
    Snapshot start,
    SnapshotKeeper keeper,
    ProviderRegistry providers,
    Reporter reporter,
    DeploymentOptions options,
    CancellationToken cancellation)
{
    private readonly SemaphoreSlim _slots = new(Math.Max(1, options.Parallel));

    public string Project { get; } = project;

    public string Stack { get; } = stack;

    public Snapshot Start { get; } = start;

    public SnapshotKeeper Keeper { get; } = keeper;

    public ProviderRegistry Providers { get; } = providers;

    public Reporter Reporter { get; } = reporter;

    public DeploymentOptions Options { get; } = options;

    public TargetFilter Targets { get; } = new(options, start);

    public PropertyMap? StackOutputs { get; set; }

    public bool IsPreview => Options.IsPreview;

    /// <summary>Whether nothing new may start.</summary>
    public bool IsEnding => (Reporter.HasFailed && !Options.ContinueOnError) || cancellation.IsCancellationRequested;

    public static Step NewStep(StepOperation operation, Urn urn, ResourceState? old, ResourceState? now, DiffResult? diff = null) => new(
        operation, urn, old, now, diff?.Changes ?? ImmutableSortedDictionary<string, PropertyChange>.Empty, diff?.Replaces ?? []);

    /// <summary>The provider of a resource, configured.</summary>
    public async Task<IProvider> ProviderOfAsync(ResourceState resource) =>
        await (await Providers.GetAsync(resource.Provider ?? throw new EngineException($"The resource {resource.Urn} names no provider."))).UseAsync();

    /// <summary>Does a step when there is room for it. What fails is reported at the resource.</summary>
    /// <exception cref="ResourceFailedException">It failed, or nothing new may start.</exception>
    public async Task<T> StepAsync<T>(Step step, Func<Task<(T Result, Step Outcome)>> run)
    {
        await _slots.WaitAsync(Options.Abort);
        try
        {
            if (IsEnding)
            {
                throw new ResourceFailedException(step.Urn, skipped: true);
            }

            return await Reporter.RunAsync(step, async () =>
            {
                try
                {
                    return await run();
                }
                catch (Exception exception) when (exception is RpcException or EngineException or InitFailedException)
                {
                    Report(step.Urn, exception);
                    throw new ResourceFailedException(step.Urn, skipped: false);
                }
            });
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Report(Urn urn, Exception exception) => Reporter.Report(new Diagnostic(
        DiagnosticSeverity.Error,
        exception is InitFailedException partial ? $"Only a part was done:\n{string.Join("\n", partial.Reasons.Select(reason => "  " + reason))}" : exception.Message,
        urn,
        (exception as EngineException)?.Location));
}
