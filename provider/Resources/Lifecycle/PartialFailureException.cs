using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>A resource exists, but not as wanted. The state says what really holds, and the next run goes on from there.</summary>
/// <param name="id">The resource's ID.</param>
/// <param name="state">The outputs that really hold.</param>
/// <param name="reasons">What went wrong; at least one.</param>
public sealed class PartialFailureException(string id, PropertyMap state, IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    /// <summary>The reason where a call was given up on the way.</summary>
    public const string GivenUp = "The operation was cancelled or its time ran out before everything was done.";

    /// <summary>The resource's ID.</summary>
    public string Id { get; } = id;

    /// <summary>The outputs that really hold.</summary>
    public PropertyMap State { get; } = state;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
