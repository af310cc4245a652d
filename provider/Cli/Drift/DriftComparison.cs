using NumberProvider.Cli.Output;
using NumberProvider.Engine;
using NumberProvider.Engine.Deployment;
using NumberProvider.Engine.Deployment.Events;
using NumberProvider.Engine.Program;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Drift;

/// <summary>A stack's state held against what was read at the vendors.</summary>
/// <param name="Report">What people and pipelines get.</param>
/// <param name="Repairs">The resources that can be brought back, as recorded and as found.</param>
internal sealed record DriftComparison(DriftReport Report, IReadOnlyList<Repair> Repairs)
{
    private static readonly DriftState[] Repairable = [DriftState.Missing, DriftState.Foreign, DriftState.Changed];

    /// <param name="start">The state.</param>
    /// <param name="reading">What the engine told while it read.</param>
    /// <param name="isWhole">Whether all resources were to be read, and not only targets.</param>
    /// <param name="program">The program, which tells where its resources stand; null when it cannot be read.</param>
    /// <param name="window">The window for bindings that expire; null for none.</param>
    public static DriftComparison Of(Snapshot start, OperationReport reading, bool isWhole, YamlProgram? program, ExpiryWindow? window)
    {
        var started = reading.Started!;
        var steps = reading.Steps.GroupBy(step => step.Step.Urn).ToDictionary(group => group.Key, group => group.Last());
        var said = reading.Diagnostics.Where(diagnostic => diagnostic.Urn is not null).ToLookup(diagnostic => diagnostic.Urn!);
        var resources = new List<ResourceDrift>();
        var repairs = new List<Repair>();
        foreach (var recorded in start.Resources.Where(resource => IsCompared(resource) && (isWhole || steps.ContainsKey(resource.Urn))))
        {
            var comparison = new ResourceComparison(recorded, program?.Find(recorded.Urn.Name), started.Time, window?.Length ?? TimeSpan.Zero);
            var step = recorded.Delete || recorded.PendingReplacement ? null : steps.GetValueOrDefault(recorded.Urn);
            var drift = recorded.Delete || recorded.PendingReplacement
                ? comparison.NotRead("it was replaced, and what is left of it waits to be removed: run up")
                : step is null ? comparison.NotRead("the comparison was broken off before it was read") : comparison.Compare(step, [.. said[recorded.Urn]]);
            resources.Add(drift);
            if (step is not null && !recorded.External && drift.Findings.Any(finding => Repairable.Contains(finding.Kind)))
            {
                repairs.Add(new Repair(recorded, step.Step.Operation == StepOperation.Delete ? null : step.Step.New));
            }
        }

        var unknown = reading.Diagnostics.Where(diagnostic => diagnostic is { Urn: null, Severity: DiagnosticSeverity.Error }).Select(diagnostic => diagnostic.Message)
            .Concat(start.PendingOperations.Where(pending => isWhole && pending.Type == OperationType.Creating && !IsFound(steps.GetValueOrDefault(pending.Resource.Urn))).Select(pending =>
                $"{OperationReport.Short(pending.Resource.Urn)}: an operation was cut off while it was made; whether it exists at the vendor is not known. Run up: it is looked for before it is made."));
        return new DriftComparison(DriftReport.Of(started.Project, started.Stack, started.Time, window?.Text, [.. resources.OrderBy(resource => resource.Type, StringComparer.Ordinal).ThenBy(resource => resource.Name, NaturalOrder.Instance)], [.. unknown]), repairs);
    }

    private static bool IsFound(StepFinished? step) => step is { Succeeded: true, Step.Operation: not StepOperation.Delete };

    private static bool IsCompared(ResourceState resource) => resource is { Custom: true, Id: not null } && !resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
