using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Inventory;

/// <summary>An instance of the call center as it stands.</summary>
/// <param name="InstanceId">The identifier.</param>
/// <param name="Name">The name that people gave it.</param>
/// <param name="ApiVersion">The API version of the call center that shows it.</param>
/// <param name="Groups">Its skill groups by identifier.</param>
/// <param name="Flows">Its flows by identifier.</param>
/// <param name="Numbers">Its numbers in ordinal order.</param>
internal sealed record LiveInstance(
    string InstanceId, string Name, string ApiVersion, IReadOnlyList<CccSkillGroup> Groups, IReadOnlyList<CccContactFlow> Flows, IReadOnlyList<CccNumber> Numbers)
{
    /// <summary>The numbers of one skill group.</summary>
    public IEnumerable<CccNumber> NumbersOf(string skillGroupId) => Numbers.Where(number => number.SkillGroupIds.Contains(skillGroupId));
}
