using NumberProvider.Protocol.Properties;

namespace NumberProvider.Engine.Plugins;

/// <summary>A resource exists, but not as wanted.</summary>
/// <param name="id">The ID.</param>
/// <param name="outputs">The outputs that hold; null when the provider gives none.</param>
/// <param name="inputs">The inputs that hold; null when the provider gives none.</param>
/// <param name="reasons">What went wrong.</param>
public sealed class InitFailedException(string id, PropertyMap? outputs, PropertyMap? inputs, IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    /// <summary>The ID.</summary>
    public string Id { get; } = id;

    /// <summary>The outputs that hold.</summary>
    public PropertyMap? Outputs { get; } = outputs;

    /// <summary>The inputs that hold.</summary>
    public PropertyMap? Inputs { get; } = inputs;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
