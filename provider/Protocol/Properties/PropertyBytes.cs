namespace NumberProvider.Protocol.Properties;

/// <summary>A string that is not valid UTF-8; it travels only between peers that agreed on it in the handshake.</summary>
/// <param name="Base64">The bytes in base64, as they travel.</param>
public sealed record PropertyBytes(string Base64) : PropertyValue;
