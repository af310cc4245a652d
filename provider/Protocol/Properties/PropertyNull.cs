namespace NumberProvider.Protocol.Properties;

/// <summary>A property that is there and says nothing; most readers treat it as absent.</summary>
public sealed record PropertyNull : PropertyValue
{
    private PropertyNull()
    {
    }

    /// <summary>The only null there is.</summary>
    public static PropertyNull Instance { get; } = new();
}
