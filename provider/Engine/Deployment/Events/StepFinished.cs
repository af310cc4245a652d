namespace NumberProvider.Engine.Deployment.Events;

/// <summary>A step is done.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Step">The step; a refresh shows here what it found.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Succeeded">Whether it worked; the reasons come as diagnostics.</param>
public sealed record StepFinished(DateTimeOffset Time, Step Step, TimeSpan Duration, bool Succeeded) : EngineEvent(Time);
