namespace NumberProvider.Engine.Program.Checking;

/// <summary>Names that are near to a misspelt one.</summary>
internal static class Suggestions
{
    /// <summary>What may have been meant by a name that is not known, as the end of a sentence.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var list = known.ToList();
        var near = list.OrderBy(candidate => Distance(candidate, name)).FirstOrDefault(candidate => Distance(candidate, name) <= 2);
        return near is not null ? $"; did you mean '{near}'?" : list.Count > 0 ? $"; there are {string.Join(", ", list)}" : "";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }
}
