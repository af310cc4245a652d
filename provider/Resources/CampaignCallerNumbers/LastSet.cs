using NumberProvider.Protocol.Properties;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>What was last set for a campaign: it counts where the campaign's details do not tell.</summary>
/// <param name="Numbers">The numbers that were set.</param>
/// <param name="IsExclusive">Whether they were all that the campaign was to have.</param>
/// <param name="Revealed">How much the details told then; null when they were not read.</param>
internal sealed record LastSet(IReadOnlyList<CallerNumber> Numbers, bool IsExclusive, string? Revealed)
{
    /// <summary>What a state tells; inputs tell whether it was all.</summary>
    public static LastSet Of(PropertyMap? state, PropertyMap? inputs) =>
        new(CampaignCallerNumbersState.Numbers(state), CampaignCallerNumbersState.IsExclusive(inputs), state?.Text("revealed"));

    /// <summary>Whether a number was set.</summary>
    public bool Has(CallerNumber number) => Numbers.Any(own => own.AccessCode == number.AccessCode);

    /// <summary>What is known of the live numbers: the reading, completed from what was last set where the vendor does not reveal it.</summary>
    public async Task<IReadOnlyList<CallerNumber>> CompleteAsync(CampaignAtVendor campaign, CallerNumbersReading reading)
    {
        var priorities = Numbers.ToDictionary(number => number.AccessCode, number => number.Priority, StringComparer.Ordinal);
        List<CallerNumber> shown = [.. reading.Numbers.Select(number => number with { Priority = number.Priority ?? priorities.GetValueOrDefault(number.AccessCode) })];
        var unseen = TellsAll(reading) ? [] : Numbers.ExceptBy(shown.Select(number => number.AccessCode), number => number.AccessCode).ToList();
        if (unseen.Count > 0 || reading.Completeness == ReadingCompleteness.Unknown)
        {
            await campaign.Context.Warn($"The vendor does not reveal all calling numbers of campaign {campaign.CampaignId}; drift cannot be detected there, and the numbers last set count as present.");
        }

        return [.. shown, .. unseen];
    }

    // One number in a text may be the first of several, unless the same text has named several before; where one alone was to be there, it is taken for all.
    private bool TellsAll(CallerNumbersReading reading) => reading.Completeness switch
    {
        ReadingCompleteness.Unknown => false,
        ReadingCompleteness.FirstOnly => Revealed == CampaignCallerNumbersSpec.Revealed(ReadingCompleteness.NumbersOnly) || (IsExclusive && Numbers.Count <= 1),
        _ => true,
    };
}
