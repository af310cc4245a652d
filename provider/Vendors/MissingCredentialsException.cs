namespace NumberProvider.Vendors;

/// <summary>A call needs a key, and none is configured.</summary>
/// <param name="message">What to set.</param>
public sealed class MissingCredentialsException(string message) : Exception(message);
