using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Resources.CallCenter;

/// <summary>The calls that change which groups use which numbers, from either side.</summary>
/// <param name="AddNumbers">Lets a group use numbers.</param>
/// <param name="RemoveNumbers">Takes numbers from a group.</param>
/// <param name="AddGroups">Lets groups use a number.</param>
/// <param name="RemoveGroups">Takes a number from groups.</param>
internal sealed record GroupCalls(
    Func<string, IReadOnlyList<CccNumber>, Task> AddNumbers,
    Func<string, IReadOnlyList<CccNumber>, Task> RemoveNumbers,
    Func<CccNumber, IReadOnlyList<string>, Task> AddGroups,
    Func<CccNumber, IReadOnlyList<string>, Task> RemoveGroups);
