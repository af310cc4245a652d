using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>What a read found.</summary>
/// <param name="Id">The canonical ID.</param>
/// <param name="State">The outputs, inputs included.</param>
/// <param name="Inputs">The inputs that a program would need to describe it.</param>
public sealed record LiveResource(string Id, PropertyMap State, PropertyMap Inputs);
