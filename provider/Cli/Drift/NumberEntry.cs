namespace NumberProvider.Cli.Drift;

/// <summary>A number of a resource: a line of the inventory.</summary>
/// <param name="Number">The number as people know it, <c>17050000001 ext. 101</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Details">What else is known of it at the vendor, by property.</param>
internal sealed record NumberEntry(string Number, DriftState State, IReadOnlyDictionary<string, string> Details)
{
    /// <summary>The details on one line.</summary>
    public string DescribeDetails() => string.Join(", ", Details.Select(detail => $"{detail.Key} {detail.Value}"));
}
