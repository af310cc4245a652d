using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>What must be done so that a campaign has the numbers that are wanted.</summary>
/// <param name="Add">Numbers that the campaign lacks.</param>
/// <param name="Remove">Numbers that it has and should not have.</param>
/// <param name="Reprioritise">Numbers that it has with another priority, as wanted.</param>
internal sealed record CallerNumberPlan(IReadOnlyList<CallerNumber> Add, IReadOnlyList<CallerNumber> Remove, IReadOnlyList<CallerNumber> Reprioritise)
{
    public bool IsEmpty => Add.Count == 0 && Remove.Count == 0 && Reprioritise.Count == 0;

    /// <param name="live">What the campaign has. A priority that is not known counts as another one, but for a number that will be the only one: it cannot be set there.</param>
    /// <param name="wanted">What it should have.</param>
    /// <param name="removable">The numbers that may be removed when they are not wanted.</param>
    public static CallerNumberPlan Of(IReadOnlyList<CallerNumber> live, IReadOnlyList<CallerNumber> wanted, Func<CallerNumber, bool> removable)
    {
        var liveByCode = live.ToDictionary(number => number.AccessCode, StringComparer.Ordinal);
        var wantedCodes = wanted.Select(number => number.AccessCode).ToHashSet(StringComparer.Ordinal);
        var isAlone = liveByCode.Keys.Union(wantedCodes).Count() == 1;
        return new CallerNumberPlan(
            [.. wanted.Where(number => !liveByCode.ContainsKey(number.AccessCode)).OrderBy(number => number.AccessCode, StringComparer.Ordinal)],
            [.. live.Where(number => !wantedCodes.Contains(number.AccessCode) && removable(number)).OrderBy(number => number.AccessCode, StringComparer.Ordinal)],
            [.. wanted.Where(number => liveByCode.TryGetValue(number.AccessCode, out var present) && present.Priority != number.Priority && !(present.Priority is null && isAlone))
                .OrderBy(number => number.AccessCode, StringComparer.Ordinal)]);
    }

    /// <summary>Whether a reading that was made after all was done shows it, as far as it tells: one that names all numbers without their priorities is compared without them.</summary>
    /// <param name="reading">What the campaign's details tell.</param>
    /// <param name="wanted">What the campaign should have.</param>
    public bool IsShownBy(CallerNumbersReading reading, IReadOnlyList<CallerNumber> wanted)
    {
        var shown = reading.Numbers.ToDictionary(number => number.AccessCode, number => number.Priority, StringComparer.Ordinal);
        return !Remove.Any(removed => shown.ContainsKey(removed.AccessCode))
            && (reading.Completeness is ReadingCompleteness.Unknown or ReadingCompleteness.FirstOnly
                || wanted.All(number => shown.TryGetValue(number.AccessCode, out var priority) && (priority ?? number.Priority) == number.Priority));
    }
}
