using System.Text;

namespace NumberProvider.Cli.Inventory;

/// <summary>Gives out names for resources and configuration: readable, each once, the same from run to run. Letters of every script stay.</summary>
/// <remarks>One namespace for both: a resource that is called like a configuration key is silently never made (pulumi-state-and-yaml sheet, 7.6).</remarks>
/// <param name="taken">Names that are given out already.</param>
internal sealed class NameBook(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken.Append("pulumi"), StringComparer.Ordinal);

    /// <summary>Names a thing.</summary>
    /// <param name="candidates">Ways to name it, the most readable first; the last is followed by a number if need be.</param>
    public string Name(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(Clean(candidate)))
            {
                return Clean(candidate);
            }
        }

        for (var number = 2; ; number++)
        {
            if (_taken.Add($"{Clean(candidates[^1])}-{number}"))
            {
                return $"{Clean(candidates[^1])}-{number}";
            }
        }
    }

    /// <summary>Puts a hyphen where names of programs may hold neither the character nor run on.</summary>
    private static string Clean(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_')
            {
                name.Append(rune.ToString());
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().TrimEnd('-') is { Length: > 0 } clean ? clean : "unnamed";
    }
}
