using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>What a value must be. From it come the schema, Check and Diff, once for all resources.</summary>
public abstract record ValueSpec
{
    /// <summary>Checks a value that is known and not secret, and gives it in the form in which it is stored.</summary>
    /// <param name="path">Where the value stands.</param>
    /// <param name="value">The value.</param>
    /// <param name="report">Takes what is wrong.</param>
    public abstract PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report);
}
