using System.Text.Json.Serialization;

namespace NumberProvider.Emulator.Faults;

/// <summary>A fault that the next calls of an operation meet.</summary>
/// <param name="Operation">The operation, <c>API version/operation</c> where two versions share a name, or <c>*</c> for any.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Count">How many calls meet it; at least 1. Absent it is one call, or no limit for a fault with a probability or a stale read with a time.</param>
/// <param name="Value">The HTTP status of <see cref="FaultKind.Status"/> (400 to 599) and <see cref="FaultKind.Html"/> (absent: 200); the milliseconds of
/// <see cref="FaultKind.Delay"/>, <see cref="FaultKind.Refuse"/>, <see cref="FaultKind.StaleRead"/> and of the hint of <see cref="FaultKind.Throttle"/>;
/// how many items of <see cref="FaultKind.PartialFailure"/> fail (absent: one); else unused.</param>
/// <param name="Probability">How likely a call meets it: above 0, at most 1.</param>
/// <param name="Seed">The seed of that chance; the same calls meet the same faults.</param>
/// <param name="Code">The vendor's code that <see cref="FaultKind.Throttle"/>, <see cref="FaultKind.ErrorBefore"/> and <see cref="FaultKind.ErrorAfter"/> answer;
/// absent, the usual one. A code of another vendor than the operation's does not count.</param>
public sealed record Fault(string Operation, FaultKind Kind, int? Count = null, int Value = 0, double Probability = 1, int Seed = 0, string? Code = null)
{
    /// <summary>How many calls meet it unless it is told; null for no limit.</summary>
    [JsonIgnore]
    internal int? CountOrUsual => Count ?? (Probability < 1 || this is { Kind: FaultKind.StaleRead, Value: > 0 } ? null : 1);

    /// <exception cref="EmulatorException">There can be no such fault.</exception>
    internal void Check(IReadOnlySet<string> codes)
    {
        var reason = this switch
        {
            { Operation: null or "" } => "operation is the name of an operation, or *",
            _ when !Enum.IsDefined(Kind) => $"kind is one of {string.Join(", ", Enum.GetNames<FaultKind>())}",
            { Count: < 1 } => "count is at least 1",
            { Kind: FaultKind.Status, Value: < 400 or > 599 } => "the value of Status is an HTTP status from 400 to 599",
            { Kind: FaultKind.Html, Value: not 0 and (< 200 or > 599) } => "the value of Html is an HTTP status from 200 to 599",
            { Kind: FaultKind.Refuse, Value: > MostRefusal } => $"the value of Refuse is at most {MostRefusal} milliseconds",
            { Value: < 0 } => "value is not below 0",
            { Probability: not (> 0 and <= 1) } => "probability is above 0 and at most 1",
            { Code: not null, Kind: not (FaultKind.Throttle or FaultKind.ErrorBefore or FaultKind.ErrorAfter) } => "only Throttle, ErrorBefore and ErrorAfter take a code",
            { Code: { } code } when !codes.Contains(code) => $"code is one of {string.Join(", ", codes)}",
            _ => null,
        };
        if (reason is not null)
        {
            throw new EmulatorException($"A fault cannot be armed: {reason}.");
        }
    }

    private const int MostRefusal = 60_000;
}
