namespace NumberProvider.Emulator.Faults;

/// <summary>A fault that the next calls of an operation meet.</summary>
/// <param name="Operation">The operation, or <c>*</c> for any.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Count">How many calls meet it; at least 1.</param>
/// <param name="Value">The HTTP status of <see cref="FaultKind.Status"/>, 400 to 599; the milliseconds of <see cref="FaultKind.Delay"/>
/// and of the hint of <see cref="FaultKind.Throttle"/>; else unused.</param>
public sealed record Fault(string Operation, FaultKind Kind, int Count = 1, int Value = 0)
{
    /// <exception cref="EmulatorException">There can be no such fault.</exception>
    internal void Check()
    {
        var reason = this switch
        {
            { Operation: null or "" } => "operation is the name of an operation, or *",
            _ when !Enum.IsDefined(Kind) => $"kind is one of {string.Join(", ", Enum.GetNames<FaultKind>())}",
            { Count: < 1 } => "count is at least 1",
            { Kind: FaultKind.Status, Value: < 400 or > 599 } => "the value of Status is an HTTP status from 400 to 599",
            { Value: < 0 } => "value is not below 0",
            _ => null,
        };
        if (reason is not null)
        {
            throw new EmulatorException($"A fault cannot be armed: {reason}.");
        }
    }
}
