using System.Collections.Immutable;

namespace NumberProvider.Engine.Deployment;

/// <summary>How an operation runs.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Whether it only plans.</summary>
    public bool IsPreview { get; init; }

    /// <summary>How many steps run at once.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>URNs, with <c>*</c> and <c>**</c>, of the resources that the operation may touch; empty for all.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>URNs, with <c>*</c> and <c>**</c>, of the resources that the operation must not touch.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>URNs, with <c>*</c> and <c>**</c>, of the resources that are replaced whatever their provider says.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>Whether what does not depend on a failed step goes on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>What a refresh does about creates that an earlier run had begun when it was cut off.</summary>
    public PendingCreates PendingCreates { get; init; } = PendingCreates.Keep;

    /// <summary>Fires when the user breaks off for the second time: running calls are given up.</summary>
    public CancellationToken Abort { get; init; }
}
