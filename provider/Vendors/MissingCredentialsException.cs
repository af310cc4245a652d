namespace NumberProvider.Vendors;

/// <summary>A call needs a key, and none is configured, or what is configured cannot be read.</summary>
/// <param name="message">What was looked for, and what to set.</param>
/// <param name="inner">The failure below, if there is one.</param>
public sealed class MissingCredentialsException(string message, Exception? inner = null) : Exception(message, inner);
