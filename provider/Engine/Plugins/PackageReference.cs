namespace NumberProvider.Engine.Plugins;

/// <summary>A provider package as a program asks for it.</summary>
/// <param name="Name">The package's name, <c>number</c>.</param>
/// <param name="Version">The version asked for; null for any.</param>
/// <param name="DownloadUrl">Where the plugin can be had; null for the usual place.</param>
public sealed record PackageReference(string Name, string? Version = null, string? DownloadUrl = null);
