namespace NumberProvider.Emulator.Requests;

/// <summary>A request as the log keeps it.</summary>
/// <param name="Time">When it came.</param>
/// <param name="Operation">The operation; <c>?</c> for one that does not exist.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Outcome">The vendor's code, or the name of the fault that it met.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut.</param>
public sealed record LoggedRequest(DateTimeOffset Time, string Operation, string Method, string Outcome, int Status);
