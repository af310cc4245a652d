namespace NumberProvider.Protocol.Properties;

/// <summary>A text.</summary>
/// <param name="Value">The text.</param>
public sealed record PropertyText(string Value) : PropertyValue;
