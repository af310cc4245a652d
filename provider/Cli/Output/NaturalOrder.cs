using System.Globalization;

namespace NumberProvider.Cli.Output;

/// <summary>The order of people: <c>line2</c> before <c>line10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    private static readonly StringComparer Comparer = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Comparer.Compare(x, y);
}
