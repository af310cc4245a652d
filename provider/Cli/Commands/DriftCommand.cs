using System.Collections.Immutable;
using System.CommandLine;
using NumberProvider.Cli.Drift;
using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.Projects;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Commands;

/// <summary>Compares a stack's state with the vendors, and on demand brings what drifted back.</summary>
internal sealed class DriftCommand
{
    // Reading harms nobody, and the plugin answers those that wait together from the same lists.
    private const int ReadsAtOnce = 100;

    private const string BrokenOff = "The comparison was broken off.";

    private static readonly Option<string[]> Format = StackOptions.Format(DriftFormats.All.Keys);

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file of a report whose --format names none." };

    private static readonly Option<string?> ExpiringWithin = new("--expiring-within") { Description = $"Report also bindings that expire within this time: {ExpiryWindow.Form}." };

    private static readonly Option<string?> Since = new("--since") { Description = "A former report in JSON; what changed since is told." };

    private static readonly Option<string?> Undeclared = NewUndeclared();

    private static readonly Option<bool> Reconcile = new("--reconcile") { Description = "Bring what drifted back to what the state says, additions first; asks before." };

    private readonly ParseResult _arguments;
    private readonly Terminal _terminal;
    private readonly Workspace _workspace;
    private readonly string _stack;
    private readonly Interruption _interruption;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly Func<string, string?> _variable;
    private readonly ImmutableSortedDictionary<string, ConfigValue> _config;

    private DriftCommand(OpenedStack opened)
    {
        (_arguments, _terminal, _workspace, _stack, _interruption, _environment) = opened;
        _variable = opened.Variable;
        _config = _workspace.ReadConfig(_stack);
    }

    public static Command New()
    {
        var command = new Command("drift", $"""
            Compares the stack's state with the vendors. It changes nothing, writes no state and takes no lock, unless --reconcile is given.
            Ends with {ExitCodes.Success} when nothing drifted, {ExitCodes.UnexpectedChanges} when something did, {ExitCodes.CannotBeKnown} when nothing did as far as is known, but not everything can be known, and {ExitCodes.Failure} when the comparison itself, or a repair, failed.
            """)
        {
            Format, Output, ExpiringWithin, Since, Undeclared, Reconcile, StackOptions.Yes, StackOptions.Emulator, StackOptions.Parallel, StackOptions.Target,
        };
        command.SetAction((arguments, _) => OpenedStack.RunAsync(arguments, makesMissing: false, opened => new DriftCommand(opened).RunAsync()));
        return command;
    }

    private static Option<string?> NewUndeclared()
    {
        var option = new Option<string?>("--undeclared")
        {
            Description = $"Report also numbers of the stack's instances that no resource declares. With =fail they count as drift and end it with {ExitCodes.UnexpectedChanges}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        option.AcceptOnlyFromAmong("fail");
        return option;
    }

    private async Task<int> RunAsync()
    {
        var outputs = ReportOutputs<DriftReport>.Parse(DriftFormats.All, _arguments.GetValue(Format) ?? [], _arguments.GetValue(Output));
        var window = _arguments.GetValue(ExpiringWithin) is { } text
            ? ExpiryWindow.Parse(text) ?? throw new EngineException($"--expiring-within is {ExpiryWindow.Form}; got '{text}'.")
            : null;
        var former = _arguments.GetValue(Since) is { } file ? JsonReport.Read(file, _workspace.Project.Name, _stack) : null;
        var comparison = await CompareAsync(window);
        var report = former is null ? comparison.Report : comparison.Report with { Since = DriftSince.Between(former, comparison.Report) };
        outputs.Write(report, _terminal.Output);
        return _arguments.GetValue(Reconcile) && report.Drifted().Any() ? await ReconcileAsync(report, comparison.Repairs) : ExitCodeOf(report.Resources, report);
    }

    private async Task<DriftComparison> CompareAsync(ExpiryWindow? window)
    {
        var start = Load();
        var targets = _arguments.GetValue(StackOptions.Target) ?? [];
        var options = Options(isPreview: true) with { Parallel = _arguments.GetValue(StackOptions.Parallel) ?? ReadsAtOnce, Targets = [.. targets] };
        var (result, reading) = await RunAsync(engine => engine.RefreshAsync(start, store: null, options, _interruption.Soft));
        if (result.Result == OperationResult.Cancelled)
        {
            throw new EngineException(BrokenOff);
        }

        var comparison = DriftComparison.Of(start, reading, isWhole: targets.Length == 0, Program(), window);
        return _arguments.GetResult(Undeclared) is null ? comparison : comparison with { Report = await WithUndeclaredAsync(comparison.Report, start) };
    }

    private async Task<DriftReport> WithUndeclaredAsync(DriftReport report, Snapshot start)
    {
        var reader = new UndeclaredReader(start, _variable, _interruption.Soft);
        try
        {
            var (found, unknown) = await reader.ReadAsync(report.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal), _arguments.GetValue(Undeclared) == "fail");
            return report.With(found, unknown);
        }
        catch (OperationCanceledException exception)
        {
            throw new EngineException(BrokenOff, inner: exception);
        }
    }

    private async Task<int> ReconcileAsync(DriftReport report, IReadOnlyList<Repair> repairs)
    {
        var urns = repairs.Select(repair => repair.Recorded.Urn.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in report.Drifted().Where(resource => !urns.Contains(resource.Urn)))
        {
            _terminal.Error.WriteLine($"Not to be repaired from here: {string.Join("; ", resource.Drift().Select(finding => TextReport.Entry(new SinceEntry(resource.Urn, resource.Name, finding))))}");
        }

        if (repairs.Count == 0)
        {
            return ExitCodes.UnexpectedChanges;
        }

        var (_, plan) = await RunAsync(engine => engine.ReconcileAsync(repairs, Load(), store: null, Options(isPreview: true), _interruption.Soft));
        Tell(["To be repaired, additions first:", .. plan.StepLinesInOrder(), .. plan.DiagnosticLines()]);
        Tell(report.Drifted().Where(resource => urns.Contains(resource.Urn)).SelectMany(resource => resource.Findings.Where(finding => finding.Kind == DriftState.Foreign)
            .Select(finding => $"{resource.Name} is exclusive: {finding.Number}, which the state does not know, is taken out of {resource.Id}.")));
        if (!_arguments.GetValue(StackOptions.Yes))
        {
            if (!_terminal.IsInteractive)
            {
                _terminal.Error.WriteLine("Nobody can be asked here: pass --yes to go ahead.");
                return ExitCodes.NeedsConfirmation;
            }

            if (!_terminal.Confirm("Go ahead?"))
            {
                return ExitCodes.Failure;
            }
        }

        using var session = new StackSession(_workspace.Backend, _workspace.Project.Name, _stack, _workspace.Secrets(_stack), TimeProvider.System);
        var (result, repaired) = await RunAsync(engine => engine.ReconcileAsync(repairs, Load(), session, Options(isPreview: false), _interruption.Soft));
        session.WriteHistory(OperationKind.Update, result.Result, result.Changes, _config);
        Tell(["Repaired:", .. repaired.StepLinesInOrder(), .. repaired.DiagnosticLines()]);
        return _interruption.Hard.IsCancellationRequested ? ExitCodes.Aborted
            : result.Result != OperationResult.Succeeded ? ExitCodes.Failure
            : ExitCodeOf(report.Resources.Where(resource => !urns.Contains(resource.Urn) || resource.Findings.Any(finding => finding.Kind is DriftState.Expired or DriftState.Expiring && finding.Expected == finding.Actual)), report);
    }

    private static int ExitCodeOf(IEnumerable<ResourceDrift> left, DriftReport report)
    {
        var resources = left.ToList();
        return resources.Exists(resource => resource.Drift().Any()) || report.Undeclared?.IsDrift() == true ? ExitCodes.UnexpectedChanges
            : report.AllUnknown().Any() ? ExitCodes.CannotBeKnown
            : ExitCodes.Success;
    }

    private Snapshot Load() => _workspace.Stacks.Load(_stack, _workspace.OpenSecrets);

    // Where the program cannot be read the report does without lines: the comparison needs no program.
    private YamlProgram? Program()
    {
        try
        {
            return _workspace.Project.Runtime == "yaml" ? YamlProgram.Load(_workspace.Project.ProgramDirectory) : null;
        }
        catch (EngineException)
        {
            return null;
        }
    }

    private DeploymentOptions Options(bool isPreview)
    {
        var options = new DeploymentOptions { IsPreview = isPreview, ContinueOnError = true, Abort = _interruption.Hard };
        return _arguments.GetValue(StackOptions.Parallel) is { } parallel ? options with { Parallel = parallel } : options;
    }

    private async Task<(DeploymentResult Result, OperationReport Report)> RunAsync(Func<DeploymentEngine, Task<DeploymentResult>> operation)
    {
        var display = new OperationDisplay(_terminal, isQuiet: !_terminal.IsInteractive);
        await using (display)
        {
            return (await operation(_workspace.Engine(_stack, _config, display, _environment)), display.Report);
        }
    }

    private void Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _terminal.Error.WriteLine(line);
        }
    }
}
