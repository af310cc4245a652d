namespace NumberProvider.Engine;

/// <summary>Something the user should know.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The text; may have several lines.</param>
/// <param name="Urn">The resource it belongs to; null for the stack.</param>
/// <param name="Source">The place in the program; null when there is none.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Message, Urn? Urn = null, SourceLocation? Source = null);
