namespace NumberProvider.Engine.Plugins;

/// <summary>Where a plugin is.</summary>
/// <param name="Executable">The program to start; null for one that runs already.</param>
/// <param name="AttachAddress">The address of one that runs already; null for one to start.</param>
public sealed record PluginLocation(string? Executable, string? AttachAddress);
