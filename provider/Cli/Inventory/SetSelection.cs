namespace NumberProvider.Cli.Inventory;

/// <summary>Says which numbers an import of a set means, in a way that fits them exactly.</summary>
/// <remarks>
/// A beginning stands for many numbers only where it saves much and takes in no other number of the instance: each is a listing of its own at the vendor,
/// and takes in what the instance gets before the import. So it is as long as its numbers allow.
/// </remarks>
internal static class SetSelection
{
    /// <summary>The fewest numbers that a beginning stands for: a page of the vendor's list.</summary>
    private const int Fewest = 100;

    /// <summary>Numbers, and beginnings of numbers followed by <c>*</c>.</summary>
    /// <param name="members">The numbers of the set in ordinal order.</param>
    /// <param name="all">All numbers of the instance.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> members, IEnumerable<string> all) =>
        [.. Of(members, [.. all.Except(members).Order(StringComparer.Ordinal)])];

    private static IEnumerable<string> Of(IReadOnlyList<string> members, IReadOnlyList<string> others)
    {
        if (members.Count < Fewest)
        {
            return members;
        }

        var beginning = members[0][..members[0].AsSpan().CommonPrefixLength(members[^1])];
        List<string> near = [.. others.Where(number => number.StartsWith(beginning, StringComparison.Ordinal))];
        return near.Count == 0
            ? [$"{beginning}*"]
            : members.GroupBy(number => number.ElementAtOrDefault(beginning.Length)).SelectMany(part => Of([.. part], near));
    }
}
