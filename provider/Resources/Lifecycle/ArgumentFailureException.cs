using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>An argument of a function is right in form, but names nothing, or more than one thing.</summary>
/// <param name="path">The argument.</param>
/// <param name="reason">What is wrong, and what exists.</param>
public sealed class ArgumentFailureException(PropertyPath path, string reason) : Exception($"{path} {reason}")
{
    /// <summary>A failure of a top-level argument.</summary>
    public ArgumentFailureException(string name, string reason) : this(PropertyPath.To(name), reason)
    {
    }

    /// <summary>The argument.</summary>
    public PropertyPath Path { get; } = path;

    /// <summary>What is wrong.</summary>
    public string Reason { get; } = reason;
}
