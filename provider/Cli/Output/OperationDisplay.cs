using NumberProvider.Engine.Deployment.Events;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NumberProvider.Cli.Output;

/// <summary>Shows an operation while it runs: live on a terminal, line by line in a pipe; the report comes at the end.</summary>
internal sealed class OperationDisplay : IEngineObserver, IAsyncDisposable
{
    private const int MostRows = 40;
    private readonly Terminal _terminal;
    private readonly bool _isQuiet;
    private readonly Lock _gate = new();
    private readonly List<StepStarted> _running = [];
    private readonly TaskCompletionSource _over = new();
    private readonly Task _live;

    /// <param name="terminal">Where it shows.</param>
    /// <param name="isQuiet">Whether nothing is shown on the way, as with <c>--json</c>.</param>
    public OperationDisplay(Terminal terminal, bool isQuiet)
    {
        (_terminal, _isQuiet) = (terminal, isQuiet);
        _live = terminal.IsInteractive && !isQuiet ? RunLiveAsync() : Task.CompletedTask;
    }

    public OperationReport Report { get; } = new();

    public void OnEvent(EngineEvent engineEvent)
    {
        lock (_gate)
        {
            Report.Add(engineEvent);
            switch (engineEvent)
            {
                case StepStarted started:
                    _running.Add(started);
                    break;
                case StepFinished finished:
                    _running.RemoveAll(step => step.Step.Urn == finished.Step.Urn);
                    break;
            }

            if (!_isQuiet && !_terminal.IsInteractive)
            {
                WriteLine(engineEvent);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _over.TrySetResult();
        await _live;
    }

    private void WriteLine(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case StepFinished finished when OperationReport.IsShown(finished):
                _terminal.Error.WriteLine(Report.StepLine(finished));
                break;
            case DiagnosticReported { IsEphemeral: false } reported when reported.Diagnostic.Severity > Engine.DiagnosticSeverity.Debug:
                _terminal.Error.WriteLine(OperationReport.DiagnosticLine(reported.Diagnostic));
                break;
        }
    }

    private Task RunLiveAsync() => _terminal.Live.Live(Render()).AutoClear(true).StartAsync(async live =>
    {
        while (!_over.Task.IsCompleted)
        {
            live.UpdateTarget(Render());
            await Task.WhenAny(_over.Task, Task.Delay(100));
        }
    });

    private Rows Render()
    {
        lock (_gate)
        {
            var rows = new List<IRenderable>();
            rows.Add(new Markup(Report.Started is { } started
                ? $"[bold]{StepSigns.Title(started.Kind, started.IsPreview)} of {Markup.Escape(started.Project)}/{Markup.Escape(started.Stack)}[/]"
                : "[grey]Starting[/]"));
            rows.AddRange(Report.Tree.TakeLast(MostRows).Select(row => new Markup(
                $"[{StepSigns.Color(row.Step.Step.Operation)}]{Markup.Escape(Report.StepLine(row.Step, row.Indent))}[/]")));
            rows.AddRange(_running.Take(MostRows).Select(step => new Markup(
                $"[grey]  .. {Markup.Escape(OperationReport.Short(step.Step.Urn))}  {(DateTimeOffset.UtcNow - step.Time).TotalSeconds:0} s[/]")));

            // Never a single line: terminals take "no line up" for one line up, and what stands above would be overwritten.
            rows.Add(new Markup($"[grey]  {Report.Steps.Count} done, {_running.Count} running[/]"));
            return new Rows(rows);
        }
    }
}
