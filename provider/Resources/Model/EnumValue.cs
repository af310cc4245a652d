namespace NumberProvider.Resources.Model;

/// <summary>One value of an enum.</summary>
/// <param name="Value">The value as written.</param>
/// <param name="Description">What it means.</param>
public sealed record EnumValue(string Value, string Description);
