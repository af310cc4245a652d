using System.IO.Enumeration;

namespace NumberProvider.Cli.Inventory;

/// <summary>Which numbers to take: <c>*</c> stands for any digits, <c>?</c> for one.</summary>
/// <param name="Taken">Patterns of numbers to take; empty for all.</param>
/// <param name="Excluded">Patterns of numbers to leave out; they go first.</param>
internal sealed record NumberPattern(IReadOnlyList<string> Taken, IReadOnlyList<string> Excluded)
{
    /// <summary>Whether a number is taken.</summary>
    public bool Takes(string number) => (Taken.Count == 0 || Taken.Any(pattern => Matches(pattern, number))) && !Excluded.Any(pattern => Matches(pattern, number));

    private static bool Matches(string pattern, string number) => FileSystemName.MatchesSimpleExpression(pattern, number, ignoreCase: false);
}
