using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>A resource as it stands.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="State">Its outputs, inputs included.</param>
public sealed record ResourceSnapshot(string Id, PropertyMap State);
