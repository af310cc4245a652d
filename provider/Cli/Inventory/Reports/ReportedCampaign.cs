using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>An outbound campaign.</summary>
/// <param name="VdnId">The virtual call center.</param>
/// <param name="CampaignId">The identifier.</param>
/// <param name="Name">The name; null for none.</param>
/// <param name="Status">2 running, done or not yet started; 3 suspended; 4 expired (huawei-isales sheet, 5.1); null when the vendor does not say.</param>
/// <param name="Revealed">How much the vendor reveals of its calling numbers.</param>
/// <param name="CallerNumbers">The calling numbers that are known, preferred ones first.</param>
/// <param name="Resource">The resource that stands for it; null for none.</param>
internal sealed record ReportedCampaign(
    string VdnId, string CampaignId, string? Name, int? Status, ReadingCompleteness Revealed, IReadOnlyList<CallerNumber> CallerNumbers, string? Resource) : IReportedThing
{
    /// <inheritdoc/>
    public string Label() => $"campaign {VdnId}/{CampaignId}";

    /// <inheritdoc/>
    public IEnumerable<(string Property, string? Value)> Facts() =>
    [
        ("name", Name),
        ("status", Status?.ToString()),
        ("revealed", Revealed.ToString()),
        ("callerNumbers", string.Join(", ", CallerNumbers.Select(number => number.Priority is { } priority ? $"{number.AccessCode} priority {priority}" : number.AccessCode))),
    ];
}
