using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.Secrets;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>The commands that work on a stack as a whole: preview, up, refresh, destroy.</summary>
internal sealed class OperationCommand
{
    private readonly ParseResult _arguments;
    private readonly Terminal _terminal;
    private readonly Workspace _workspace;
    private readonly string _stack;
    private readonly Interruption _interruption;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly PassphraseSecretsManager _secrets;
    private readonly ImmutableSortedDictionary<string, ConfigValue> _config;

    private OperationCommand(OpenedStack opened)
    {
        (_arguments, _terminal, _workspace, _stack, _interruption, _environment) = opened;
        _secrets = _workspace.Secrets(_stack);
        _config = _workspace.Config(_stack, _secrets);
    }

    public ParseResult Arguments => _arguments;

    public Terminal Terminal => _terminal;

    public Workspace Workspace => _workspace;

    public string Stack => _stack;

    public PassphraseSecretsManager Secrets => _secrets;

    public ImmutableSortedDictionary<string, ConfigValue> Config => _config;

    private bool IsJson => _arguments.GetValue(StackOptions.Json);

    public static Command Preview() => New("preview", "Shows what up would do.", operation => operation.PreviewAsync());

    public static Command Up() => New(
        "up", "Brings about what the program says.", operation => operation.ChangeAsync(OperationKind.Update),
        StackOptions.Yes, StackOptions.SkipPreview, StackOptions.PreviewOnly, StackOptions.ContinueOnError);

    public static Command Refresh() => New(
        "refresh", "Takes the live state of the vendors over into the stack's state.", operation => operation.ChangeAsync(OperationKind.Refresh),
        StackOptions.Yes, StackOptions.SkipPreview, StackOptions.PreviewOnly, StackOptions.ClearPendingCreates, StackOptions.ImportPendingCreates);

    public static Command Destroy() => New(
        "destroy", "Removes everything that the stack has made.", operation => operation.ChangeAsync(OperationKind.Destroy),
        StackOptions.Yes, StackOptions.SkipPreview, StackOptions.PreviewOnly, StackOptions.ContinueOnError, StackOptions.RemoveStack);

    /// <summary>A command that works on a stack.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">Does it.</param>
    /// <param name="options">The options that not all such commands have.</param>
    public static Command New(string name, string description, Func<OperationCommand, Task<int>> run, params IEnumerable<Option> options)
    {
        var command = new Command(name, description)
        {
            StackOptions.Emulator, StackOptions.Json, StackOptions.Parallel, StackOptions.Target, StackOptions.TargetDependents, StackOptions.Exclude, StackOptions.Replace,
            StackOptions.Refresh, StackOptions.ExpectNoChanges,
        };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((arguments, _) => OpenedStack.RunAsync(arguments, makesMissing: true, opened => run(new OperationCommand(opened))));
        return command;
    }

    private async Task<int> PreviewAsync() => await PlanAsync(OperationKind.Update);

    private async Task<int> PlanAsync(OperationKind kind)
    {
        var (plan, report) = await PlanAsync(kind, isQuiet: false);
        Print(report);
        return ExitCode(plan);
    }

    private async Task<(DeploymentResult Plan, OperationReport Report)> PlanAsync(OperationKind kind, bool isQuiet)
    {
        var start = Load();
        if (RefreshesFirst(kind))
        {
            var (refreshed, found) = await RunAsync(OperationKind.Refresh, isPreview: true, start, store: null, isQuiet);
            if (refreshed.Result != OperationResult.Succeeded)
            {
                return (refreshed, found);
            }

            start = refreshed.Snapshot;
        }

        return await RunAsync(kind, isPreview: true, start, store: null, isQuiet);
    }

    private async Task<int> ChangeAsync(OperationKind kind)
    {
        if (_arguments.GetValue(StackOptions.PreviewOnly))
        {
            return await PlanAsync(kind);
        }

        var isConfirmed = _arguments.GetValue(StackOptions.Yes);
        if (!isConfirmed && !_terminal.IsInteractive)
        {
            _terminal.Error.WriteLine("Nobody can be asked here: pass --yes to go ahead.");
            return kind == OperationKind.Refresh ? ExitCodes.Failure : ExitCodes.NeedsConfirmation;
        }

        // A plan that cannot work stops here, before anything is touched. A refresh changes nothing at the vendors.
        if (!_arguments.GetValue(StackOptions.SkipPreview) && !(isConfirmed && kind == OperationKind.Refresh))
        {
            var (plan, planned) = await PlanAsync(kind, isQuiet: isConfirmed);
            if (!isConfirmed || plan.Result != OperationResult.Succeeded)
            {
                Print(planned);
            }

            if (plan.Result != OperationResult.Succeeded)
            {
                return ExitCode(plan);
            }

            if (!isConfirmed && !_terminal.Confirm("Go ahead?"))
            {
                return ExitCodes.Failure;
            }
        }

        using var session = OpenSession();
        var start = Load();
        if (RefreshesFirst(kind))
        {
            var (refreshed, found) = await RunAsync(OperationKind.Refresh, isPreview: false, start, session);
            if (refreshed.Result != OperationResult.Succeeded)
            {
                Print(found);
                return ExitCode(refreshed);
            }

            start = refreshed.Snapshot;
        }

        var (result, report) = await RunAsync(kind, isPreview: false, start, session);
        session.WriteHistory(kind, result.Result, result.Changes, _config);
        Print(report);
        if (result.Result == OperationResult.Succeeded && _arguments.GetValue(StackOptions.RemoveStack))
        {
            _workspace.Stacks.Remove(_stack, force: false);
            _workspace.Unselect(_stack);
            _terminal.Error.WriteLine($"Removed the stack '{_stack}'.");
        }

        return ExitCode(result);
    }

    private bool RefreshesFirst(OperationKind kind) => kind != OperationKind.Refresh && (_arguments.GetValue(StackOptions.Refresh) || _workspace.Project.AlwaysRefreshes);

    public Snapshot Load() => _workspace.Stacks.Load(_stack, _workspace.OpenSecrets);

    public StackSession OpenSession() => new(_workspace.Backend, _workspace.Project.Name, _stack, _secrets, TimeProvider.System);

    private Task<(DeploymentResult Result, OperationReport Report)> RunAsync(OperationKind kind, bool isPreview, Snapshot start, ISnapshotStore? store, bool isQuiet = false) =>
        RunAsync((engine, options, cancellation) => kind switch
        {
            OperationKind.Refresh => engine.RefreshAsync(start, store, options, cancellation),
            OperationKind.Destroy => engine.DestroyAsync(start, store, options, cancellation),
            _ => engine.UpdateAsync(_workspace.Program(), _workspace.Context(_stack, _config, isPreview) with { ContinueOnError = options.ContinueOnError }, start, store, options, cancellation),
        }, isPreview, isQuiet);

    /// <summary>Runs an operation and shows it while it runs.</summary>
    /// <param name="run">Starts it.</param>
    /// <param name="isPreview">Whether it only plans.</param>
    /// <param name="isQuiet">Whether its lines are kept from a pipe.</param>
    public async Task<(DeploymentResult Result, OperationReport Report)> RunAsync(
        Func<DeploymentEngine, DeploymentOptions, CancellationToken, Task<DeploymentResult>> run, bool isPreview, bool isQuiet)
    {
        var display = new OperationDisplay(_terminal, IsJson || (isQuiet && !_terminal.IsInteractive));
        await using (display)
        {
            var options = new DeploymentOptions
            {
                IsPreview = isPreview,
                Parallel = _arguments.GetValue(StackOptions.Parallel) ?? new DeploymentOptions().Parallel,
                Targets = [.. _arguments.GetValue(StackOptions.Target) ?? []],
                TargetDependents = _arguments.GetValue(StackOptions.TargetDependents),
                Excludes = [.. _arguments.GetValue(StackOptions.Exclude) ?? []],
                Replaces = [.. _arguments.GetValue(StackOptions.Replace) ?? []],
                ContinueOnError = _arguments.GetValue(StackOptions.ContinueOnError),
                PendingCreates = new PendingCreates(_arguments.GetValue(StackOptions.ClearPendingCreates), FoundCreates()),
                Abort = _interruption.Hard,
            };
            var result = await run(_workspace.Engine(_stack, _config, display, _environment), options, _interruption.Soft);
            return (result, display.Report);
        }
    }

    private ImmutableDictionary<Urn, string> FoundCreates()
    {
        var given = _arguments.GetValue(StackOptions.ImportPendingCreates) ?? [];
        try
        {
            return given.Length % 2 == 0
                ? given.Chunk(2).ToImmutableDictionary(pair => Urn.Parse(pair[0]), pair => pair[1])
                : throw new EngineException("--import-pending-creates comes in pairs: the URN, then the ID.");
        }
        catch (FormatException exception)
        {
            throw new EngineException(exception.Message, inner: exception);
        }
    }

    public void Print(OperationReport report)
    {
        if (IsJson)
        {
            _terminal.Output.WriteLine(JsonDigest.Of(report, _config));
            return;
        }

        foreach (var line in report.Lines())
        {
            _terminal.Output.WriteLine(line);
        }
    }

    public int ExitCode(DeploymentResult result)
    {
        if (_interruption.Hard.IsCancellationRequested)
        {
            return ExitCodes.Aborted;
        }

        if (result.Result != OperationResult.Succeeded)
        {
            return ExitCodes.Failure;
        }

        if (_arguments.GetValue(StackOptions.ExpectNoChanges) && result.HasChanges)
        {
            _terminal.Error.WriteLine("No changes were expected, but there are some.");
            return ExitCodes.UnexpectedChanges;
        }

        return ExitCodes.Success;
    }
}
