using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>A whole number within bounds.</summary>
/// <param name="Lowest">The lowest value.</param>
/// <param name="Highest">The highest value.</param>
public sealed record IntegerSpec(int Lowest, int Highest) : ValueSpec
{
    /// <inheritdoc/>
    public override PropertyValue Check(PropertyPath path, PropertyValue value, CheckReport report)
    {
        if (value is not PropertyNumber { Value: var number })
        {
            report.Add(path, $"must be a whole number from {Lowest} to {Highest}; got {Describe.Kind(value)}.");
        }
        else if (number != Math.Floor(number) || number < Lowest || number > Highest)
        {
            report.Add(path, $"must be a whole number from {Lowest} to {Highest}; got {NumberText.ToJson(number)}.");
        }

        return value;
    }
}
