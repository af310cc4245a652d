namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>A private number that stands in for a real one. Real numbers have no place in a report.</summary>
/// <param name="PoolKey">The pool.</param>
/// <param name="PhoneNoX">The private number.</param>
/// <param name="Extension">Its extension.</param>
/// <param name="SubsId">The binding's identifier.</param>
/// <param name="Expiration">When it ends, <c>yyyy-MM-dd HH:mm:ss</c> in UTC+08:00; null when the vendor does not say.</param>
/// <param name="IsRecordingEnabled">Whether calls are recorded.</param>
/// <param name="CallRestrict">The restriction; null for none.</param>
/// <param name="Resource">The resource that stands for it; null for none.</param>
internal sealed record ReportedBinding(
    string PoolKey, string PhoneNoX, string Extension, string SubsId, string? Expiration, bool IsRecordingEnabled, string? CallRestrict, string? Resource) : IReportedThing
{
    /// <summary>The number as people know it, <c>17050000001 ext. 101</c>.</summary>
    public string Title() => $"{PhoneNoX} ext. {Extension}";

    /// <inheritdoc/>
    public string Label() => $"private number {PoolKey}/{PhoneNoX}/{SubsId}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() =>
        [("extension", Extension), ("expiration", Expiration), ("isRecordingEnabled", IsRecordingEnabled.ToString()), ("callRestrict", CallRestrict)];
}
