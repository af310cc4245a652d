using System.Collections.Immutable;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment.Events;

/// <summary>An operation is over.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Changes">How often each kind of step was planned or done; default providers are not counted, and of a replacement only <see cref="StepOperation.Replace"/>.</param>
/// <param name="OldOutputs">The stack's outputs before.</param>
/// <param name="Outputs">The stack's outputs now, secrets marked.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Result">How it ended.</param>
public sealed record OperationFinished(
    DateTimeOffset Time,
    ImmutableSortedDictionary<StepOperation, int> Changes,
    PropertyMap OldOutputs,
    PropertyMap Outputs,
    TimeSpan Duration,
    OperationResult Result) : EngineEvent(Time);
