using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The groups that a number is to have.</summary>
/// <param name="Number">The number as it stands.</param>
/// <param name="Wanted">The groups wanted.</param>
internal sealed record GroupChange(CccNumber Number, IReadOnlyList<string> Wanted)
{
    public IEnumerable<string> Missing => Wanted.Except(Number.SkillGroupIds);

    public IEnumerable<string> Foreign => Number.SkillGroupIds.Except(Wanted);
}
