namespace NumberProvider.Cli.Drift;

/// <summary>What changed between an earlier report and this one.</summary>
/// <param name="Time">When the earlier one was made.</param>
/// <param name="Appeared">Findings that are new.</param>
/// <param name="Resolved">Findings that are gone. What can no longer be known does not count as resolved.</param>
internal sealed record DriftSince(DateTimeOffset Time, IReadOnlyList<SinceEntry> Appeared, IReadOnlyList<SinceEntry> Resolved)
{
    public static DriftSince Between(DriftReport before, DriftReport now)
    {
        var (old, current) = (Entries(before), Entries(now));
        var unknown = now.Resources.Where(resource => resource.Unknown().Any()).Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var listed = (now.Undeclared?.Instances ?? []).Where(instance => instance.Numbers is not null).Select(instance => instance.InstanceId).ToHashSet(StringComparer.Ordinal);
        return new DriftSince(
            before.Time,
            [.. current.Except(old)],
            [.. old.Except(current).Where(entry => entry.Finding.Kind == DriftState.Undeclared ? listed.Contains(entry.Urn) : entry.Finding.Kind == DriftState.Unknown || !unknown.Contains(entry.Urn))]);
    }

    private static List<SinceEntry> Entries(DriftReport report) =>
    [
        .. report.Resources.SelectMany(resource => resource.Findings.Select(finding => new SinceEntry(resource.Urn, resource.Name, Stable(finding)))),
        .. (report.Undeclared?.Instances ?? []).SelectMany(instance => instance.Findings()),
    ];

    /// <summary>A finding without what may differ each time, such as the identifier of a request in a reason.</summary>
    public static DriftFinding Stable(DriftFinding finding) => finding.Kind == DriftState.Unknown ? finding with { Reason = null } : finding;
}
