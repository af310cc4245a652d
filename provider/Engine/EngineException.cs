namespace NumberProvider.Engine;

/// <summary>A failure that the user can understand and mend: a wrong program, a missing passphrase, a locked stack.</summary>
/// <param name="message">What is wrong and what to do, for people.</param>
/// <param name="source">Where in the user's files the cause stands, if it stands there.</param>
/// <param name="inner">The failure below, if there is one.</param>
public class EngineException(string message, SourceLocation? source = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Where in the user's files the cause stands; null when it does not stand in a file.</summary>
    public SourceLocation? Location { get; } = source;
}
