using System.Collections.Immutable;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Cloning;

/// <summary>The user's own table of counterparts: a line holds a value and its counterpart, with a comma or blanks between them.</summary>
internal static class CloneTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <exception cref="EngineException">It cannot be read, or a line is something else.</exception>
    public static ImmutableDictionary<string, string> Read(string? path)
    {
        var table = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var lines = path is null ? [] : File.Exists(path) ? File.ReadAllLines(path) : throw new EngineException($"There is no table {path}.");
        foreach (var (index, line) in lines.Index())
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Split([',', ' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [var from, var to])
            {
                throw new EngineException("A line of the table wants a value and its counterpart.", new SourceLocation(path!, index + 1, 1));
            }

            table[from] = to;
        }

        return table.ToImmutable();
    }
}
