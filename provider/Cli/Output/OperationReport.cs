using System.Globalization;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Cli.Output;

/// <summary>Collects an operation's events into the result that people read: a tree of what changed, diagnostics, outputs, a summary.</summary>
internal sealed class OperationReport
{
    private readonly List<StepFinished> _steps = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public OperationStarted? Started { get; private set; }

    public OperationFinished? Finished { get; private set; }

    public IReadOnlyList<StepFinished> Steps => _steps;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Add(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case OperationStarted started:
                Started = started;
                break;
            case StepFinished finished:
                _steps.Add(finished);
                break;
            case DiagnosticReported { IsEphemeral: false } reported when reported.Diagnostic.Severity > DiagnosticSeverity.Debug:
                _diagnostics.Add(reported.Diagnostic);
                break;
            case OperationFinished finished:
                Finished = finished;
                break;
        }
    }

    /// <summary>The steps that are worth a line, in their places.</summary>
    public IEnumerable<TreeRow> Tree => ResourceTree.Of(_steps, IsShown);

    /// <summary>Whether a step is worth a line of its own.</summary>
    public static bool IsShown(StepFinished step) => !step.Succeeded || step.Step.Operation is not (StepOperation.Same or StepOperation.Refresh or StepOperation.Read);

    /// <summary>The report in plain lines.</summary>
    public IEnumerable<string> Lines()
    {
        var (started, finished) = (Started!, Finished!);
        yield return $"{StepSigns.Title(started.Kind, started.IsPreview)} of {started.Project}/{started.Stack}";
        foreach (var line in StepLines().Concat(DiagnosticLines()).Concat(started.Kind is OperationKind.Refresh or OperationKind.Import ? [] : OutputLines(finished)))
        {
            yield return line;
        }

        yield return "";
        yield return SummaryLine(started, finished);
    }

    /// <summary>The steps in their places, each with what changes.</summary>
    public IEnumerable<string> StepLines() => Tree.SelectMany(StepLines);

    /// <summary>The steps in the order in which they were done, each with what changes.</summary>
    public IEnumerable<string> StepLinesInOrder() => _steps.Where(IsShown).SelectMany(step => StepLines(new TreeRow(step, Indent: "", Below: "")));

    /// <summary>The diagnostics, each with its place.</summary>
    public IEnumerable<string> DiagnosticLines()
    {
        if (_diagnostics.Count > 0)
        {
            yield return "";
        }

        foreach (var diagnostic in _diagnostics)
        {
            yield return DiagnosticLine(diagnostic);
        }
    }

    public static string DiagnosticLine(Diagnostic diagnostic)
    {
        var place = diagnostic.Source is null ? "" : $"{diagnostic.Source}: ";
        var resource = diagnostic.Urn is null ? "" : $"{Short(diagnostic.Urn)}: ";
        return $"{diagnostic.Severity.ToString().ToLowerInvariant()}: {place}{resource}{diagnostic.Message.Replace("\n", "\n    ", StringComparison.Ordinal)}";
    }

    /// <summary>A resource's name for people.</summary>
    public static string Short(Urn urn) => $"{urn.Type[(urn.Type.LastIndexOf(':') + 1)..]} {urn.Name}";

    /// <summary>A step on one line.</summary>
    public string StepLine(StepFinished finished, string indent = "")
    {
        var step = finished.Step;
        var state = step.New ?? step.Old;
        var doing = !finished.Succeeded ? "FAILED" : Started!.Kind == OperationKind.Refresh ? StepSigns.Found(step.Operation) : StepSigns.Doing(step.Operation, Started.IsPreview);
        var type = step.Urn.Type[(step.Urn.Type.LastIndexOf(':') + 1)..];
        var detail = step.Operation switch
        {
            StepOperation.Create or StepOperation.CreateReplacement when state is not null => ChangeLines.Summary(state),
            StepOperation.Delete or StepOperation.DeleteReplaced => step.Old?.Id ?? "",
            _ => "",
        };
        var duration = Started!.IsPreview || !IsShown(finished) ? "" : $"  ({Duration(finished.Duration)})";
        var what = $"{indent}{(finished.Succeeded ? StepSigns.Sign(step.Operation) : "! ")} {type}";
        return $"  {what,-28} {step.Urn.Name,-22} {doing}{duration}{(detail.Length > 0 ? $"  {detail}" : "")}".TrimEnd();
    }

    private IEnumerable<string> StepLines(TreeRow row) =>
        (row.Step.Succeeded ? ChangeLines.Of(row.Step.Step) : []).Select(line => $"  {row.Below}     {line}").Prepend(StepLine(row.Step, row.Indent));

    private static string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private static IEnumerable<string> OutputLines(OperationFinished finished)
    {
        if (finished.Outputs.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return "Outputs:";
        foreach (var (name, value) in finished.Outputs)
        {
            if (value is PropertyList { Count: > 0 } list && list.All(item => item is PropertyText))
            {
                yield return $"  {name}:";
                foreach (var item in list)
                {
                    yield return $"    {ValueText.Of(item)}";
                }
            }
            else
            {
                yield return $"  {name}: {ValueText.Of(value)}";
            }
        }
    }

    private static string SummaryLine(OperationStarted started, OperationFinished finished)
    {
        var unchanged = finished.Changes.GetValueOrDefault(StepOperation.Same);
        var parts = finished.Changes.Where(change => change.Key is not (StepOperation.Same or StepOperation.Refresh) && change.Value > 0)
            .Select(change => started.Kind == OperationKind.Refresh ? $"{change.Value} {StepSigns.Found(change.Key)}"
                : started.IsPreview ? $"{change.Value} to {StepSigns.Doing(change.Key, isPreview: true)}" : $"{change.Value} {StepSigns.Doing(change.Key, isPreview: false)}").ToList();
        var nothing = started.Kind == OperationKind.Refresh ? $"No drift: {unchanged} as they were" : $"Nothing changed: {unchanged} unchanged";
        var what = parts.Count == 0 ? nothing : string.Join(", ", unchanged > 0 ? parts.Append($"{unchanged} unchanged") : parts);
        var how = finished.Result switch
        {
            OperationResult.Failed => "Failed. ",
            OperationResult.Cancelled => "Broken off. ",
            _ => "",
        };
        return $"{how}{what}. ({Duration(finished.Duration)})";
    }
}
