using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A truth value.</summary>
public sealed record BoolSpec : ValueSpec
{
    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is not PropertyBool)
        {
            report.Add(path, $"must be true or false; got {Describe.Kind(value)}.");
        }

        return value;
    }
}
