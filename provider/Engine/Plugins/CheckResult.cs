using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Plugins;

/// <summary>The outcome of a check.</summary>
/// <param name="Inputs">The inputs to store.</param>
/// <param name="Failures">What is wrong: the property (may be empty) and the reason.</param>
public sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<(string Property, string Reason)> Failures);
