namespace NumberProvider.Engine.Projects;

/// <summary>A value of the stack's configuration, decrypted.</summary>
/// <param name="Text">The text; objects and lists as JSON with sorted keys.</param>
/// <param name="IsSecret">Whether the value, or a part of it, is encrypted in the file.</param>
/// <param name="IsObject">Whether the text is JSON of an object or list.</param>
public sealed record ConfigValue(string Text, bool IsSecret, bool IsObject);
