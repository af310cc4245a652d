using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;
using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>Puts live numbers into the terms of the resource.</summary>
/// <remarks>
/// <c>phoneNumbers</c> holds the numbers that are bound on the terms of the set. A number on other terms is no member in good order: it moves to
/// <c>deviatingNumbers</c>, so that a refresh shows it as missing, and an update adds it again, which brings it into line. The set owns both.
/// </remarks>
internal static class PhoneNumberBindingSetState
{
    /// <summary>The inputs that describe the live numbers.</summary>
    public static PropertyMap Inputs(PhoneNumberBindingSetInputs set, IEnumerable<CccNumber> live)
    {
        var inputs = PropertyMap.Of(
                ("instanceId", set.InstanceId),
                ("setName", set.SetName),
                ("phoneNumbers", live.Where(set.Fits).Select(number => number.Number).InOrderOf(set.PhoneNumbers).ToPropertyList()),
                ("usage", set.Usage))
            .WithOptional("contactFlowId", set.ContactFlowId)
            .WithOptional("apiVersion", set.ApiVersion);
        return set.SkillGroupIds is { } groups ? inputs.With("skillGroupIds", groups.ToPropertyList()) : inputs;
    }

    /// <summary>The outputs of the live numbers.</summary>
    public static PropertyMap Outputs(PhoneNumberBindingSetInputs set, IReadOnlyList<CccNumber> live, string apiVersion) => Inputs(set, live)
        .With("apiVersion", apiVersion)
        .With("deviatingNumbers", new PropertyList(live
            .Where(number => !set.Fits(number))
            .OrderBy(number => number.Number, StringComparer.Ordinal)
            .Select(number => (PropertyValue)PropertyMap.Of(
                    ("phoneNumber", number.Number), ("usage", number.Usage), ("skillGroupIds", number.SkillGroupIds.InOrderOf(null).ToPropertyList()))
                .WithOptional("contactFlowId", number.ContactFlowId))));

    /// <summary>The numbers that a state says the set holds.</summary>
    public static IReadOnlyList<string> Held(PropertyMap state) =>
    [
        .. (state.Texts("phoneNumbers") ?? []).Concat(
            (state.GetValueOrDefault("deviatingNumbers")?.As<PropertyList>() ?? []).Select(number => number.As<PropertyMap>()?.Text("phoneNumber")).OfType<string>())
            .Distinct(StringComparer.Ordinal),
    ];
}
