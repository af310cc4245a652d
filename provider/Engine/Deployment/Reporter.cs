using System.Collections.Concurrent;
using System.Collections.Immutable;
using NumberProvider.Engine.Deployment.Events;

namespace NumberProvider.Engine.Deployment;

/// <summary>Tells the observer what happens, counts steps, and remembers whether something failed.</summary>
internal sealed class Reporter(IEngineObserver observer, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<StepOperation, int> _counts = new();

    /// <summary>Whether an error was reported.</summary>
    public bool HasFailed { get; private set; }

    public ImmutableSortedDictionary<StepOperation, int> Counts => _counts.ToImmutableSortedDictionary();

    public DateTimeOffset Now => time.GetUtcNow();

    public void Report(Diagnostic diagnostic, bool isEphemeral = false)
    {
        HasFailed |= diagnostic.Severity == DiagnosticSeverity.Error && !isEphemeral;
        Tell(new DiagnosticReported(Now, diagnostic, isEphemeral));
    }

    public void Fail() => HasFailed = true;

    /// <summary>Tells of a step around its doing; default providers are not shown.</summary>
    public async Task<T> RunAsync<T>(Step step, Func<Task<(T Result, Step Outcome)>> run)
    {
        var isShown = !ProviderRegistry.IsDefaultProvider(step.Urn);
        var start = time.GetTimestamp();
        if (isShown)
        {
            Tell(new StepStarted(Now, step));
        }

        try
        {
            var (result, outcome) = await run();
            if (isShown)
            {
                Count(outcome.Operation);
                Tell(new StepFinished(Now, outcome, time.GetElapsedTime(start), Succeeded: true));
            }

            return result;
        }
        catch
        {
            Tell(new StepFinished(Now, step, time.GetElapsedTime(start), Succeeded: false));
            throw;
        }
    }

    public void Tell(EngineEvent engineEvent)
    {
        lock (_gate)
        {
            observer.OnEvent(engineEvent);
        }
    }

    /// <summary>Counts a step; the two halves of a replacement count as the replacement.</summary>
    public void Count(StepOperation operation)
    {
        if (operation is not (StepOperation.CreateReplacement or StepOperation.DeleteReplaced or StepOperation.DiscardReplaced))
        {
            _counts.AddOrUpdate(operation, 1, (_, count) => count + 1);
        }
    }
}
