namespace NumberProvider.Protocol.Properties;

/// <summary>A truth value.</summary>
/// <param name="Value">The value.</param>
public sealed record PropertyBool(bool Value) : PropertyValue
{
    private static readonly PropertyBool True = new(true);
    private static readonly PropertyBool False = new(false);

    /// <summary>The shared instance for a value.</summary>
    public static PropertyBool Of(bool value) => value ? True : False;
}
