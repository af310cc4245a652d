using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A difference between the inputs as they stand and as wanted.</summary>
/// <param name="Path">Where.</param>
/// <param name="Kind">Which way.</param>
/// <param name="Replaces">Whether it makes another resource.</param>
public sealed record PropertyDifference(PropertyPath Path, DifferenceKind Kind, bool Replaces);
