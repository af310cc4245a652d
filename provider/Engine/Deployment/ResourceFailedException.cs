namespace NumberProvider.Engine.Deployment;

/// <summary>A resource could not be brought about, or was not started because something else failed. The user has been told why.</summary>
/// <param name="urn">The resource.</param>
/// <param name="skipped">Whether it was not even started.</param>
public sealed class ResourceFailedException(Urn urn, bool skipped) : Exception($"The resource {urn} did not come about.")
{
    /// <summary>The resource.</summary>
    public Urn Urn { get; } = urn;

    /// <summary>Whether it was not even started.</summary>
    public bool Skipped { get; } = skipped;
}
