namespace NumberProvider.Engine.Projects;

/// <summary>A provider plugin that the project names.</summary>
/// <param name="Name">The package.</param>
/// <param name="Directory">The folder that holds the executable, absolute.</param>
/// <param name="Version">The version; null for any.</param>
public sealed record PluginEntry(string Name, string Directory, string? Version);
