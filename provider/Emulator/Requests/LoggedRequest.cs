namespace NumberProvider.Emulator.Requests;

/// <summary>A request as the log keeps it.</summary>
/// <param name="Time">When it came.</param>
/// <param name="Operation">The operation; <c>?</c> for one that does not exist.</param>
/// <param name="Version">The API version; empty for an operation that does not exist.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Parameters">The operation's own parameters, with the digits of numbers hidden.</param>
/// <param name="Outcome">The vendor's code, or the name of the fault that it met.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut.</param>
/// <param name="Fault">The fault that it met; null for none.</param>
public sealed record LoggedRequest(
    DateTimeOffset Time,
    string Operation,
    string Version,
    string Method,
    IReadOnlyDictionary<string, string> Parameters,
    string Outcome,
    int Status,
    string? Fault);
