using NumberProvider.Cli.Inventory;

namespace NumberProvider.Cli.Cloning;

/// <summary>The values of an environment that stand in a program, and how they get out of it.</summary>
internal static class Literals
{
    /// <summary>Compares what a program asks for in both environments with what the mapping says.</summary>
    /// <param name="program">The program.</param>
    /// <param name="source">What it uses with the source's configuration.</param>
    /// <param name="target">What it uses with the target's.</param>
    /// <param name="mappings">The counterparts.</param>
    /// <returns>The values that stay what they are in the source.</returns>
    public static IReadOnlyList<Literal> Find(ProgramText program, IReadOnlyList<ValueUse> source, IReadOnlyList<ValueUse> target, IReadOnlyList<Mapping> mappings)
    {
        var there = target.ToLookup(use => use.Place);
        var wrong = source
            .Select(use => (Use: use, Mapping: mappings.First(mapping => mapping.Kind == use.Kind && mapping.From == use.Value)))
            .Where(pair => there[pair.Use.Place].FirstOrDefault()?.Value != pair.Mapping.To)
            .Select(pair => new Literal(pair.Mapping, program.At(pair.Use.Location), pair.Use.Location is null ? pair.Use.Place : $"{pair.Use.Location}: {pair.Use.Place}"))
            .ToList();
        var file = Path.GetFileName(program.Path);
        var elsewhere = program.Words.Where(word => wrong.TrueForAll(literal => literal.Word != word))
            .Select(word => (Word: word, Mapping: mappings.FirstOrDefault(mapping => mapping.Kind != EnvironmentKind.Secret && mapping.From == word.Text && mapping.To != mapping.From && mapping.From.Length > 4)))
            .Where(pair => pair.Mapping is not null)
            .Select(pair => new Literal(pair.Mapping!, pair.Word, $"{file}:{pair.Word.Line}"));
        return [.. wrong.Concat(elsewhere).OrderBy(literal => literal.Word?.Start).ThenBy(literal => literal.Place, StringComparer.Ordinal)];
    }

    /// <summary>Makes configuration out of literals. What refers to another name is left: it follows that name.</summary>
    /// <param name="program">The program.</param>
    /// <param name="literals">The literals.</param>
    /// <param name="known">The configuration keys that hold values already.</param>
    /// <param name="isProject">Whether the program's file declares configuration.</param>
    /// <returns>The new text, and the configuration keys with the values that they stand for.</returns>
    public static (string Text, IReadOnlyList<(string Name, Mapping Mapping)> Settings) Lift(
        ProgramText program, IEnumerable<Literal> literals, IReadOnlyDictionary<(EnvironmentKind, string), string> known, bool isProject)
    {
        var names = new NameBook(program.Names);
        var settings = new Dictionary<(EnvironmentKind, string), (string Name, Mapping Mapping)>();
        var text = program.Text;
        var lifted = literals.Where(literal => literal is { Word: not null, Follows: false }).DistinctBy(literal => literal.Word).ToList();
        foreach (var literal in lifted.OrderBy(literal => literal.Word!.Start))
        {
            var key = (literal.Mapping.Kind, literal.Mapping.From);
            if (!settings.ContainsKey(key) && !known.ContainsKey(key))
            {
                settings.Add(key, (names.Name(NameOf(literal)), literal.Mapping));
            }
        }

        foreach (var literal in lifted.OrderByDescending(literal => literal.Word!.Start))
        {
            var key = (literal.Mapping.Kind, literal.Mapping.From);
            var reference = $"${{{known.GetValueOrDefault(key) ?? settings[key].Name}}}";
            text = text[..literal.Word!.Start] + (literal.Word.NeedsQuotes ? $"\"{reference}\"" : reference) + text[literal.Word.End..];
        }

        return (isProject && settings.Count > 0 ? Declare(program, text, settings.Values.Select(setting => setting.Name)) : text, [.. settings.Values]);
    }

    private static string NameOf(Literal literal) => literal.Mapping.Kind switch
    {
        EnvironmentKind.Instance => "instanceId",
        EnvironmentKind.Vdn => "vdnId",
        EnvironmentKind.Pool => "poolKey",
        EnvironmentKind.Group or EnvironmentKind.Flow or EnvironmentKind.Campaign => $"{literal.Mapping.Name ?? literal.Mapping.From}-{literal.Mapping.Kind.ToString().ToLowerInvariant()}",
        _ => literal.Place.Split(' ')[^1],
    };

    private static string Declare(ProgramText program, string text, IEnumerable<string> names)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var (line, indent, hasSection) = program.ConfigStart;
        var margin = new string(' ', indent);
        var declared = names.SelectMany(name => new[] { $"{margin}{(char.IsLetter(name[0]) ? name : $"\"{name}\"")}:", $"{margin}  type: string" });
        lines.InsertRange(line, hasSection ? declared : [.. declared.Prepend("config:"), ""]);
        return string.Join('\n', lines);
    }
}
