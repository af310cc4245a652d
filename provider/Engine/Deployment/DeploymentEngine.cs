using System.Collections.Immutable;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>Runs operations on a stack: brings about what a program says, takes the live state over, removes everything.</summary>
/// <param name="project">The project's name.</param>
/// <param name="stack">The stack's name.</param>
/// <param name="config">The stack's configuration, complete.</param>
/// <param name="newHost">Starts plugins; what they say goes to the given taker.</param>
/// <param name="stacks">What other stacks give out, for references to them.</param>
/// <param name="observer">Is told what happens.</param>
/// <param name="time">The clock.</param>
public sealed class DeploymentEngine(
    string project,
    string stack,
    ImmutableSortedDictionary<string, ConfigValue> config,
    Func<Action<Diagnostic, bool>, PluginHost> newHost,
    IStackOutputs stacks,
    IEngineObserver observer,
    TimeProvider time)
{
    /// <summary>Brings about what a program says, or plans it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="context">What the program may know.</param>
    /// <param name="start">The state to start from.</param>
    /// <param name="store">Where the state is kept; null in a preview.</param>
    /// <param name="options">How it runs.</param>
    /// <param name="cancellation">Fires when the user breaks off: nothing new starts, what runs is awaited.</param>
    public Task<DeploymentResult> UpdateAsync(
        IProgram program, ProgramContext context, Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation) =>
        RunAsync(OperationKind.Update, start, store, options, cancellation, async run =>
        {
            var registrar = new Registrar(run, config);
            var isComplete = await program.RunAsync(registrar, context, cancellation);
            run.Targets.RefuseUnknown(start.Resources.Select(resource => resource.Urn).Concat(registrar.Registered));
            if (isComplete && !run.Reporter.HasFailed && !cancellation.IsCancellationRequested)
            {
                await new Remover(run).RemoveAsync(registrar.Untouched);
                if (!run.IsEnding && !run.Reporter.HasFailed)
                {
                    await registrar.CompleteOutputsAsync();
                }
            }
            else
            {
                run.Reporter.Fail();
            }
        });

    /// <summary>Takes the live state over into the stack's state.</summary>
    /// <inheritdoc cref="UpdateAsync"/>
    public Task<DeploymentResult> RefreshAsync(Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation) =>
        RunAsync(OperationKind.Refresh, start, store, options, cancellation, async run =>
        {
            run.Targets.RefuseUnknown(start.Resources.Select(resource => resource.Urn));
            await new Refresher(run).RefreshAsync();
        });

    /// <summary>Removes everything.</summary>
    /// <inheritdoc cref="UpdateAsync"/>
    public Task<DeploymentResult> DestroyAsync(Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation) =>
        RunAsync(OperationKind.Destroy, start, store, options, cancellation, async run =>
        {
            run.Targets.RefuseUnknown(start.Resources.Select(resource => resource.Urn));
            await new Remover(run).RemoveAsync(start.Resources);
        });

    /// <summary>Takes existing objects over into the stack's state.</summary>
    /// <param name="imports">The objects.</param>
    /// <param name="start">The state to start from.</param>
    /// <param name="store">Where the state is kept; null in a preview.</param>
    /// <param name="options">How it runs.</param>
    /// <param name="cancellation">Fires when the user breaks off: nothing new starts, what runs is awaited.</param>
    public Task<DeploymentResult> ImportAsync(ImmutableArray<ImportRequest> imports, Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation) =>
        RunAsync(OperationKind.Import, start, store, options, cancellation, run => new Importer(run, config).ImportAsync(imports));

    /// <summary>Brings resources that drifted back to what the state says, additions first.</summary>
    /// <param name="repairs">What drifted.</param>
    /// <param name="start">The state to start from.</param>
    /// <param name="store">Where the state is kept; null in a preview.</param>
    /// <param name="options">How it runs.</param>
    /// <param name="cancellation">Fires when the user breaks off: nothing new starts, what runs is awaited.</param>
    public Task<DeploymentResult> ReconcileAsync(
        IReadOnlyList<Repair> repairs, Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation) =>
        RunAsync(OperationKind.Update, start, store, options, cancellation, run => new Reconciler(run).ReconcileAsync(repairs));

    private async Task<DeploymentResult> RunAsync(
        OperationKind kind, Snapshot start, ISnapshotStore? store, DeploymentOptions options, CancellationToken cancellation, Func<OperationRun, Task> operation)
    {
        var reporter = new Reporter(observer, time);
        var began = time.GetTimestamp();
        reporter.Tell(new OperationStarted(reporter.Now, kind, options.IsPreview, project, stack));
        if (!options.IsPreview && start.PendingOperations.Length > 0)
        {
            reporter.Report(new Diagnostic(
                DiagnosticSeverity.Warning,
                $"The last operation was cut off in the middle of {start.PendingOperations.Length} step{(start.PendingOperations.Length == 1 ? "" : "s")}. What was being made is looked for before it is made again."));
        }

        await using var host = newHost(reporter.Report);
        await using var interrupt = cancellation.Register(() => _ = host.CancelAsync());
        var keeper = new SnapshotKeeper(start, store);
        var run = new OperationRun(project, stack, start, keeper, new ProviderRegistry(host, stacks, options.Abort), reporter, options, cancellation);
        try
        {
            await operation(run);
            await keeper.SaveAsync();
        }
        catch (EngineException exception)
        {
            reporter.Report(new Diagnostic(DiagnosticSeverity.Error, exception.Message, Source: exception.Location));
        }
        catch (OperationCanceledException) when (options.Abort.IsCancellationRequested)
        {
            reporter.Fail();
        }

        var result = cancellation.IsCancellationRequested ? OperationResult.Cancelled : reporter.HasFailed ? OperationResult.Failed : OperationResult.Succeeded;
        var snapshot = keeper.Current;
        reporter.Tell(new OperationFinished(
            reporter.Now, reporter.Counts, start.Outputs, run.StackOutputs ?? snapshot.Outputs, time.GetElapsedTime(began), result));
        return new DeploymentResult(result, reporter.Counts, snapshot);
    }
}
