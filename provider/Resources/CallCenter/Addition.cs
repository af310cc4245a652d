namespace NumberProvider.Resources.CallCenter;

/// <summary>A number to bind.</summary>
/// <param name="Number">The number.</param>
/// <param name="Usage">Its usage.</param>
/// <param name="ContactFlowId">Its flow; null for none.</param>
/// <param name="SkillGroupIds">Its groups, sorted; only API version 2017-07-05 takes them here.</param>
internal sealed record Addition(string Number, string Usage, string? ContactFlowId, IReadOnlyList<string> SkillGroupIds)
{
    /// <summary>What numbers of one call have in common.</summary>
    public (string Usage, string? Flow, string Groups) Terms => (Usage, ContactFlowId, string.Join('\n', SkillGroupIds));
}
