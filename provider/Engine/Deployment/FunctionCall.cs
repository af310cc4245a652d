using NumberProvider.Engine.Plugins;
using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Deployment;

/// <summary>A call of a provider's function.</summary>
/// <param name="Token">The full function token.</param>
/// <param name="Arguments">The arguments: known, without secret marks.</param>
/// <param name="Provider">The explicit provider, <c>URN::ID</c>, or null.</param>
/// <param name="Parent">The resource whose provider serves where none is named, or null.</param>
/// <param name="Package">The plugin that was asked for.</param>
public sealed record FunctionCall(string Token, PropertyMap Arguments, string? Provider, Urn? Parent, PackageReference Package);
