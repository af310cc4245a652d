using System.Collections.Immutable;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>How an operation ended.</summary>
/// <param name="Result">Well or not.</param>
/// <param name="Changes">How often each kind of step was planned or done.</param>
/// <param name="Snapshot">The state afterwards; in a preview of a refresh, the state as it would be.</param>
public sealed record DeploymentResult(OperationResult Result, ImmutableSortedDictionary<StepOperation, int> Changes, Snapshot Snapshot)
{
    /// <summary>Whether anything was changed, or would be.</summary>
    public bool HasChanges => Changes.Any(change => change.Value > 0
        && change.Key is not (StepOperation.Same or StepOperation.Read or StepOperation.Discard or StepOperation.ReadReplacement or StepOperation.Refresh));
}
