namespace NumberProvider.Engine.Deployment.Events;

/// <summary>A step begins; in a preview, is planned.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Step">The step.</param>
public sealed record StepStarted(DateTimeOffset Time, Step Step) : EngineEvent(Time);
