using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Projects;

/// <summary>A value of the stack's configuration, decrypted.</summary>
/// <param name="Text">The text; objects and lists as JSON with sorted keys.</param>
/// <param name="IsSecret">Whether the value, or a part of it, is encrypted in the file.</param>
/// <param name="IsObject">Whether the text is JSON of an object or list.</param>
public sealed record ConfigValue(string Text, bool IsSecret, bool IsObject)
{
    private readonly PropertyValue? _stored;

    /// <summary>The value in the form of the stack's file: what is encrypted as <c>{secure: CIPHERTEXT}</c>.</summary>
    public PropertyValue Stored { get => _stored ?? Text; init => _stored = value; }

    /// <summary>The text for people, with <c>[secret]</c> for what is encrypted.</summary>
    public string Shown => !IsSecret ? Text : IsObject ? PropertyJson.ToJson(ConfigText.Hide(Stored)) : ConfigText.Hidden;
}
