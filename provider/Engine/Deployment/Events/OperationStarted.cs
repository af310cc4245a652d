namespace NumberProvider.Engine.Deployment.Events;

/// <summary>An operation begins.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Kind">What kind of operation.</param>
/// <param name="IsPreview">Whether it only plans.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
public sealed record OperationStarted(DateTimeOffset Time, OperationKind Kind, bool IsPreview, string Project, string Stack) : EngineEvent(Time);
