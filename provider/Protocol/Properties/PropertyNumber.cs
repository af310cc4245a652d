namespace NumberProvider.Protocol.Properties;

/// <summary>A number. Pulumi knows only doubles: whole numbers are exact up to 2^53.</summary>
/// <param name="Value">The value.</param>
public sealed record PropertyNumber(double Value) : PropertyValue;
