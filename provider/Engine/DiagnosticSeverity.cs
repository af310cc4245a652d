namespace NumberProvider.Engine;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Only for those who look for a fault.</summary>
    Debug,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Works, but looks wrong.</summary>
    Warning,

    /// <summary>Failed.</summary>
    Error,
}
