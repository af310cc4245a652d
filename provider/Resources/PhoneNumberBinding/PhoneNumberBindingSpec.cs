using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.PhoneNumberBinding;

/// <summary>What users write for a number in an instance, and what they learn of it.</summary>
internal static class PhoneNumberBindingSpec
{
    public static ResourceSpec Spec { get; } = new(
        "PhoneNumberBinding",
        [
            new("instanceId", CallCenterProperties.Identifier, "The instance of the call center.") { Required = true, Replaces = true },
            new("phoneNumber", CallCenterProperties.PhoneNumber, "The number: digits in the national form, in quotes (`\"02160664656\"`). The account must have it.")
            {
                Required = true, Replaces = true,
            },
            new("usage", CallCenterProperties.Usage, "The calls that the number takes. 400 numbers take incoming calls only.") { Required = true },
            new("contactFlowId", new TextSpec(), "The flow that incoming calls enter. Without it the number has none."),
            new("skillGroupIds", new SetSpec(new TextSpec()), "The skill groups that use the number. Without it groups are not managed here; an empty list takes the number from all groups."),
            new("apiVersion", ApiVersions.Spec, "The API version by which the number is managed; by default that of the provider's configuration, else `2020-07-01`."),
        ],
        [
            new("active", new BoolSpec(), "Whether the number can be used."),
            new("province", new TextSpec(), "The province that the number belongs to."),
            new("city", new TextSpec(), "The city that the number belongs to."),
            new("carrier", new TextSpec(), "The carrier, as the vendor names it."),
            new("phoneNumberId", new TextSpec(), "The identifier in API version `2017-07-05`; it changes when the number is bound anew."),
        ])
    {
        ListInputs = [new("instanceId", CallCenterProperties.Identifier, "Only numbers of this instance; those of all instances by default."), CallCenterLookups.ApiVersion],
    };
}
