using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Plugins;

/// <summary>What a read found.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Inputs">The inputs; null when the provider does not say.</param>
/// <param name="InitErrors">What is wrong with the object.</param>
public sealed record ReadResult(string Id, PropertyMap Outputs, PropertyMap? Inputs, IReadOnlyList<string> InitErrors);
