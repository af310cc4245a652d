namespace NumberProvider.Emulator.Faults;

/// <summary>A fault that the next calls of an operation meet.</summary>
/// <param name="Operation">The operation, or <c>*</c> for any.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Count">How many calls meet it.</param>
/// <param name="Value">The HTTP status of <see cref="FaultKind.Status"/>, the milliseconds of <see cref="FaultKind.Delay"/>; else unused.</param>
public sealed record Fault(string Operation, FaultKind Kind, int Count = 1, int Value = 0);
