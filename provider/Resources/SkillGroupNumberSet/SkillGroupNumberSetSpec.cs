using NumberProvider.Resources.CallCenter;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.SkillGroupNumberSet;

/// <summary>What users write for the numbers of a skill group.</summary>
internal static class SkillGroupNumberSetSpec
{
    public static ResourceSpec Spec { get; } = new(
        "SkillGroupNumberSet",
        [
            new("instanceId", CallCenterProperties.Identifier, "The instance of the call center.") { Required = true, Replaces = true },
            new("skillGroupId", CallCenterProperties.Identifier, "The skill group, as the vendor names it (`sales@ccc-demo`).") { Required = true, Replaces = true },
            new("numbers", CallCenterProperties.PhoneNumbers, "The numbers, which the instance must have. Their order says nothing.") { Required = true },
            new("exclusive", new BoolSpec(), "Whether numbers that are not listed are removed from the group.") { Default = true },
        ],
        [])
    {
        ListInputs = [new("instanceId", CallCenterProperties.Identifier, "Only skill groups of this instance; those of all instances by default.")],
    };
}
