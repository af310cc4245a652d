namespace NumberProvider.Engine.Projects;

/// <summary>A configuration key that the project declares.</summary>
/// <param name="Key">The full key, <c>PROJECT:NAME</c>.</param>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>; null when none is declared.</param>
/// <param name="ItemType">The type of an array's items.</param>
/// <param name="IsSecret">Whether the value must be encrypted in the stack's file.</param>
/// <param name="Default">The value where the stack gives none; null when it must.</param>
public sealed record ConfigDeclaration(string Key, string? Type, string? ItemType, bool IsSecret, ConfigValue? Default)
{
    /// <summary>The key without the project's namespace.</summary>
    public string Name => Key[(Key.IndexOf(':') + 1)..];
}
