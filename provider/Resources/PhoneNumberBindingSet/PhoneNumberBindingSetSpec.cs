using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Configuration;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.PhoneNumberBindingSet;

/// <summary>What users write for many numbers on the same terms, and what they learn of them.</summary>
internal static class PhoneNumberBindingSetSpec
{
    public static ResourceSpec Spec { get; } = new(
        "PhoneNumberBindingSet",
        [
            new("instanceId", CallCenterProperties.Identifier, "The instance of the call center.") { Required = true, Replaces = true },
            new("setName", CallCenterProperties.Identifier, "A name for the set, of your choice and unique in the instance. The vendor does not know it.")
            {
                Required = true, Replaces = true,
            },
            new("phoneNumbers", new SetSpec(CallCenterProperties.PhoneNumber), "The numbers, in quotes; the account must have them. Their order says nothing.") { Required = true },
            new("usage", CallCenterProperties.Usage, "The calls that the numbers take. 400 numbers take incoming calls only.") { Required = true },
            new("contactFlowId", new TextSpec(), "The flow that incoming calls enter. Without it the numbers have none."),
            new("skillGroupIds", new SetSpec(new TextSpec()), "The skill groups that use the numbers. Without it groups are not managed here; an empty list takes the numbers from all groups."),
            new("apiVersion", ApiVersions.Spec, "The API version by which the numbers are managed; by default that of the provider's configuration, else `2020-07-01`."),
        ],
        [
            new("deviatingNumbers", new SetSpec(DeviatingNumber, "phoneNumber"), "Numbers of the set that are bound on other terms, as the vendor shows them. The next update brings them into line."),
        ])
    {
        AlwaysThere = ["deviatingNumbers"],
    };

    private static ObjectSpec DeviatingNumber => new("DeviatingNumber", "A number that is bound on other terms than its set has.",
    [
        new("phoneNumber", CallCenterProperties.PhoneNumber, "The number.") { Required = true },
        new("usage", new TextSpec(), "The usage that it has.") { Required = true },
        new("contactFlowId", new TextSpec(), "The flow that it has."),
        new("skillGroupIds", new SetSpec(new TextSpec()), "The skill groups that it has.") { Required = true },
    ]);
}
