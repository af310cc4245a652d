namespace NumberProvider.Engine.Deployment.Events;

/// <summary>Something is to be shown to the user.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Diagnostic">What.</param>
/// <param name="IsEphemeral">Whether it is only a live status line.</param>
public sealed record DiagnosticReported(DateTimeOffset Time, Diagnostic Diagnostic, bool IsEphemeral) : EngineEvent(Time);
