using NumberProvider.Engine.State;

namespace NumberProvider.Engine.Deployment;

/// <summary>A resource that drifted.</summary>
/// <param name="Recorded">The resource as the state has it, and as it is to be again.</param>
/// <param name="Live">The resource as it was found; null when it was gone.</param>
public sealed record Repair(ResourceState Recorded, ResourceState? Live);
