using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Output;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Deployment.Events;
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

    private OperationCommand(ParseResult arguments, Terminal terminal, Workspace workspace, string stack, Interruption interruption, IReadOnlyDictionary<string, string> environment)
    {
        (_arguments, _terminal, _workspace, _stack, _interruption, _environment) = (arguments, terminal, workspace, stack, interruption, environment);
        _secrets = workspace.Secrets(stack);
        _config = workspace.Config(stack, _secrets);
    }

    private bool IsJson => _arguments.GetValue(StackOptions.Json);

    public static Command Preview() => New("preview", "Shows what up would do.", operation => operation.PreviewAsync());

    public static Command Up() => New("up", "Brings about what the program says.", operation => operation.ChangeAsync(OperationKind.Update));

    public static Command Refresh() => New("refresh", "Takes the live state of the vendors over into the stack's state.", operation => operation.ChangeAsync(OperationKind.Refresh));

    public static Command Destroy() => New("destroy", "Removes everything that the stack has made.", operation => operation.ChangeAsync(OperationKind.Destroy));

    private static Command New(string name, string description, Func<OperationCommand, Task<int>> run)
    {
        var command = new Command(name, description)
        {
            StackOptions.Emulator, StackOptions.Yes, StackOptions.Json, StackOptions.Parallel, StackOptions.Target, StackOptions.Refresh, StackOptions.ExpectNoChanges, StackOptions.SkipPreview,
        };
        command.SetAction(async (arguments, _) =>
        {
            var terminal = Terminal.Standard;
            var usesEmulator = arguments.GetValue(StackOptions.Emulator);
            var workspace = Workspace.Open(arguments.GetValue(StackOptions.Directory)!, terminal, usesEmulator);
            var stack = workspace.StackName(arguments.GetValue(StackOptions.Stack), usesEmulator ? "dev" : null);
            if (!workspace.Backend.Exists(workspace.Project.Name, stack))
            {
                if (!usesEmulator)
                {
                    throw new StackNotFoundException(stack);
                }

                workspace.Stacks.Create(stack, workspace.Secrets(stack));
                workspace.Select(stack);
                terminal.Error.WriteLine($"Made the stack '{stack}'.");
            }

            using var interruption = new Interruption();
            await using var emulator = usesEmulator ? await EmulatorSession.StartAsync(workspace, stack, interruption.Soft) : null;
            return await run(new OperationCommand(arguments, terminal, workspace, stack, interruption, emulator?.Environment ?? ImmutableDictionary<string, string>.Empty));
        });
        return command;
    }

    private async Task<int> PreviewAsync()
    {
        var start = Load();
        if (_arguments.GetValue(StackOptions.Refresh))
        {
            var (refreshed, _) = await RunAsync(OperationKind.Refresh, isPreview: true, start, store: null);
            start = refreshed.Snapshot;
        }

        var (result, report) = await RunAsync(OperationKind.Update, isPreview: true, start, store: null);
        Print(report);
        return ExitCode(result);
    }

    private async Task<int> ChangeAsync(OperationKind kind)
    {
        var isConfirmed = _arguments.GetValue(StackOptions.Yes);
        if (!isConfirmed && !_terminal.IsInteractive)
        {
            _terminal.Error.WriteLine("Nobody can be asked here: pass --yes to go ahead.");
            return kind == OperationKind.Refresh ? ExitCodes.Failure : ExitCodes.NeedsConfirmation;
        }

        if (!isConfirmed && !_arguments.GetValue(StackOptions.SkipPreview))
        {
            var (plan, planned) = await RunAsync(kind, isPreview: true, Load(), store: null);
            Print(planned);
            if (plan.Result != OperationResult.Succeeded)
            {
                return ExitCode(plan);
            }

            if (!_terminal.Confirm("Go ahead?"))
            {
                return ExitCodes.Failure;
            }
        }

        using var session = new StackSession(_workspace.Backend, _workspace.Project.Name, _stack, _secrets, TimeProvider.System);
        var start = Load();
        if (kind != OperationKind.Refresh && _arguments.GetValue(StackOptions.Refresh))
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
        session.WriteHistory(kind, result.Result, result.Changes);
        Print(report);
        return ExitCode(result);
    }

    private Snapshot Load() => _workspace.Stacks.Load(_stack, _workspace.OpenSecrets);

    private async Task<(DeploymentResult Result, OperationReport Report)> RunAsync(OperationKind kind, bool isPreview, Snapshot start, ISnapshotStore? store)
    {
        var display = new OperationDisplay(_terminal, IsJson);
        await using (display)
        {
            var engine = _workspace.Engine(_stack, _config, display, _environment);
            var options = new DeploymentOptions
            {
                IsPreview = isPreview,
                Parallel = _arguments.GetValue(StackOptions.Parallel) ?? new DeploymentOptions().Parallel,
                Targets = [.. _arguments.GetValue(StackOptions.Target) ?? []],
                Abort = _interruption.Hard,
            };
            var result = kind switch
            {
                OperationKind.Refresh => await engine.RefreshAsync(start, store, options, _interruption.Soft),
                OperationKind.Destroy => await engine.DestroyAsync(start, store, options, _interruption.Soft),
                _ => await engine.UpdateAsync(_workspace.Program(), _workspace.Context(_stack, _config, isPreview), start, store, options, _interruption.Soft),
            };
            return (result, display.Report);
        }
    }

    private void Print(OperationReport report)
    {
        if (IsJson)
        {
            _terminal.Output.WriteLine(JsonDigest.Of(report));
            return;
        }

        foreach (var line in report.Lines())
        {
            _terminal.Output.WriteLine(line);
        }
    }

    private int ExitCode(DeploymentResult result)
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
