using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Something wrong with an input.</summary>
/// <param name="Path">Where.</param>
/// <param name="Reason">What, and what would be right.</param>
/// <param name="IsSecret">Whether the value must not be shown.</param>
public sealed record CheckProblem(PropertyPath Path, string Reason, bool IsSecret);
