namespace NumberProvider.Cli.Drift;

/// <summary>Numbers of one instance that no resource of the state declares.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="ApiVersion">The API version of the call center by which it was read.</param>
/// <param name="Numbers">The numbers in ordinal order; null when they cannot be known, for the reason that the report tells.</param>
internal sealed record UndeclaredNumbers(string InstanceId, string ApiVersion, IReadOnlyList<NumberEntry>? Numbers)
{
    /// <summary>The numbers as findings; the instance stands in for the resource that there is not.</summary>
    public IEnumerable<SinceEntry> Findings() => (Numbers ?? []).Select(number =>
        new SinceEntry(InstanceId, InstanceId, new DriftFinding(DriftState.Undeclared, Property: null, number.Number, Expected: null, Actual: null, Reason: null)));
}
