using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;
using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>One step of a plan, as observers see it.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Urn">To which resource.</param>
/// <param name="Old">The resource before, or null.</param>
/// <param name="New">The resource after, as far as it is known, or null.</param>
/// <param name="Changes">The changed properties by path; empty when nothing is known in detail.</param>
/// <param name="ReplacingProperties">Top-level properties that make it a replacement.</param>
public sealed record Step(
    StepOperation Operation,
    Urn Urn,
    ResourceState? Old,
    ResourceState? New,
    ImmutableSortedDictionary<string, PropertyChange> Changes,
    ImmutableArray<string> ReplacingProperties);
