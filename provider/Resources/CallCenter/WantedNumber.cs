using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>A number as a resource wants it.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Number">The number.</param>
/// <param name="Usage">The usage.</param>
/// <param name="ContactFlowId">The flow; null for none.</param>
/// <param name="SkillGroupIds">The groups; null where they are not managed.</param>
internal sealed record WantedNumber(string InstanceId, string Number, string Usage, string? ContactFlowId, IReadOnlyList<string>? SkillGroupIds)
{
    /// <summary>Whether a live number is as wanted.</summary>
    public bool IsFulfilledBy(CccNumber live) => !Mismatches(live).Any();

    /// <summary>Whether the groups of a live number are as wanted.</summary>
    public bool HasGroupsOf(CccNumber live) => SkillGroupIds is null || SkillGroupIds.ToHashSet(StringComparer.Ordinal).SetEquals(live.SkillGroupIds);

    /// <summary>What is not as wanted, in words.</summary>
    public IEnumerable<string> Mismatches(CccNumber live)
    {
        if (live.Usage != Usage)
        {
            yield return $"The vendor shows the usage {live.Usage} for {Number} after it was set to {Usage}.";
        }

        if (live.ContactFlowId != ContactFlowId)
        {
            yield return $"The vendor shows the flow {live.ContactFlowId ?? "(none)"} for {Number} after it was set to {ContactFlowId ?? "(none)"}.";
        }

        if (!HasGroupsOf(live))
        {
            yield return $"The vendor shows the skill groups {string.Join(", ", live.SkillGroupIds)} for {Number} after they were set to {string.Join(", ", SkillGroupIds!)}.";
        }
    }
}
