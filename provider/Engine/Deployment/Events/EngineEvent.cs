namespace NumberProvider.Engine.Deployment.Events;

/// <summary>Something that happened in an operation.</summary>
/// <param name="Time">When, UTC.</param>
public abstract record EngineEvent(DateTimeOffset Time);
