namespace NumberProvider.Cli.Cloning;

/// <summary>Decides what a value's counterpart is. What a person wrote goes first; what was found earlier stays as long as it can be used.</summary>
/// <param name="mapping">The entries of the mapping file.</param>
/// <param name="table">The user's table.</param>
/// <param name="configuration">What the target's configuration has at the places of the source's values.</param>
internal sealed class Decision(
    IReadOnlyList<Mapping> mapping, IReadOnlyDictionary<string, string> table, IReadOnlyDictionary<(EnvironmentKind Kind, string From), string> configuration)
{
    /// <summary>The decision on a value.</summary>
    /// <param name="value">The value, with the counterpart that was looked up for it, and how.</param>
    /// <param name="check">Tells why a counterpart cannot be used; null when it can.</param>
    public Mapping On(Mapping value, Func<string, string?> check)
    {
        var (to, found) = Choose(value, check);
        return value with { To = to, Found = found, Problem = to is null ? value.Problem ?? "there is no counterpart" : check(to) };
    }

    private (string? To, Finding Found) Choose(Mapping value, Func<string, string?> check)
    {
        var old = mapping.FirstOrDefault(entry => entry.Kind == value.Kind && entry.From == value.From);
        if (old is { Found: Finding.Hand, To: not null })
        {
            return (old.To, Finding.Hand);
        }

        if (configuration.TryGetValue((value.Kind, value.From), out var configured) && configured != value.From && configured != old?.To)
        {
            return (configured, configured == value.To ? value.Found : Finding.Configuration);
        }

        if (table.TryGetValue(value.From, out var listed))
        {
            return (listed, Finding.Table);
        }

        if (old?.To is { } last && (value.To is null || check(last) is null))
        {
            return (last, old.Found);
        }

        return value.To is null ? (null, Finding.Open) : (value.To, value.Found);
    }
}
