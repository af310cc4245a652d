using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>An existing object that a program reads without managing it.</summary>
/// <param name="Type">The full type token.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Parent">The parent.</param>
/// <param name="Id">The object's identifier; unknown in a preview when it comes from a resource that is still to be made.</param>
/// <param name="State">What the program knows of the object.</param>
/// <param name="Provider">The explicit provider, <c>URN::ID</c>, or null.</param>
/// <param name="Package">The plugin that was asked for.</param>
/// <param name="Source">Where the resource stands in the program.</param>
public sealed record ResourceReadRequest(
    string Type, string Name, Urn Parent, PropertyValue Id, PropertyMap State, string? Provider, PackageReference Package, SourceLocation? Source);
