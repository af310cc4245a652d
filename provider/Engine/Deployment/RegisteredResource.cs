using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>What a program learns of a resource that it registered.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">The identifier; null while it is unknown, and for components.</param>
/// <param name="Outputs">The outputs, with unknowns in a preview, secrets marked.</param>
/// <param name="OutputsComplete">False in a preview where outputs that are absent here are unknown rather than missing.</param>
public sealed record RegisteredResource(Urn Urn, string? Id, PropertyMap Outputs, bool OutputsComplete);
