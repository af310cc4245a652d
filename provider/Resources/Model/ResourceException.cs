namespace NumberProvider.Resources.Model;

/// <summary>An operation on a resource cannot be done, for a reason that the user can mend.</summary>
/// <param name="message">What, why, and what to do.</param>
/// <param name="inner">The failure below, if there is one.</param>
public sealed class ResourceException(string message, Exception? inner = null) : Exception(message, inner);
