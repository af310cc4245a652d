using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Huawei.ISales;

namespace NumberProvider.Resources.CampaignCallerNumbers;

/// <summary>Puts calling numbers into the terms of the resource, and back.</summary>
internal static class CampaignCallerNumbersState
{
    /// <summary>The numbers that inputs or a state name.</summary>
    public static IReadOnlyList<CallerNumber> Numbers(PropertyMap? values) => values?.GetValueOrDefault("callerNumbers")?.As<PropertyList>() is { } list
        ? [.. list.Select(item => item.As<PropertyMap>()).OfType<PropertyMap>().Select(item => new CallerNumber(item.RequiredText("accessCode"), item.Whole("priority")))]
        : [];

    /// <summary>Whether numbers that are not listed are none of the campaign's.</summary>
    public static bool IsExclusive(PropertyMap? inputs) => inputs?.Flag("exclusive") ?? true;

    /// <summary>The inputs that describe numbers of a campaign.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="numbers">The numbers; a priority that is not known counts as 1.</param>
    /// <param name="inputs">The inputs so far: they tell the order and what else is managed; null for an import.</param>
    public static PropertyMap Inputs(CampaignAtVendor campaign, IEnumerable<CallerNumber> numbers, PropertyMap? inputs)
    {
        var byCode = numbers.ToDictionary(number => number.AccessCode, StringComparer.Ordinal);
        var ordered = byCode.Keys.InOrderOf([.. Numbers(inputs).Select(number => number.AccessCode)]).Select(code => byCode[code]);
        return PropertyMap.Of(
            ("vdnId", campaign.VdnId),
            ("campaignId", campaign.CampaignId),
            ("callerNumbers", new PropertyList(ordered.Select(number => PropertyMap.Of(("accessCode", number.AccessCode), ("priority", number.Priority ?? 1))))),
            ("exclusive", IsExclusive(inputs)),
            ("onDestroy", inputs?.Text("onDestroy") ?? CampaignCallerNumbersSpec.RetainLast));
    }

    /// <summary>The outputs.</summary>
    public static PropertyMap Outputs(CampaignAtVendor campaign, IEnumerable<CallerNumber> numbers, PropertyMap? inputs, CallerNumbersReading reading) =>
        Inputs(campaign, numbers, inputs).With("revealed", CampaignCallerNumbersSpec.Revealed(reading.Completeness));
}
