using System.Collections.Immutable;
using NumberProvider.Engine.Plugins;

namespace NumberProvider.Engine.Deployment;

/// <summary>An existing object that is to be taken over into a stack.</summary>
/// <remarks>Source: pulumi-state-and-yaml sheet, 9.2.</remarks>
/// <param name="Urn">The resource that it becomes.</param>
/// <param name="Id">The object's ID.</param>
/// <param name="Parent">The resource's parent.</param>
/// <param name="Provider">The explicit provider, which must be in the stack; null for the default one.</param>
/// <param name="Package">The plugin that is asked for.</param>
/// <param name="Properties">The inputs to take over; empty for those that the provider names.</param>
/// <param name="Protect">Whether it is protected from then on.</param>
public sealed record ImportRequest(Urn Urn, string Id, Urn Parent, Urn? Provider, PackageReference Package, ImmutableArray<string> Properties, bool Protect);
