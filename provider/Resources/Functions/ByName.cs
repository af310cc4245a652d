using NumberProvider.Resources.Lifecycle;

namespace NumberProvider.Resources.Functions;

/// <summary>Finds things by the names that people gave them.</summary>
internal static class ByName
{
    private const int MostShown = 20;

    /// <summary>The only thing of a name.</summary>
    /// <param name="things">What exists.</param>
    /// <param name="name">The name looked for.</param>
    /// <param name="nameOf">The name of a thing.</param>
    /// <param name="idOf">The identifier of a thing.</param>
    /// <param name="kind">What a thing is called.</param>
    /// <exception cref="ArgumentFailureException">No thing has the name, or several have.</exception>
    public static T Single<T>(IReadOnlyList<T> things, string name, Func<T, string?> nameOf, Func<T, string> idOf, string kind)
    {
        var found = things.Where(thing => nameOf(thing) == name).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ArgumentFailureException("name", $"There is no {kind} named '{name}'; there {Exist(things.Select(thing => nameOf(thing) ?? idOf(thing)))}."),
            _ => throw new ArgumentFailureException("name", $"There are {found.Count} of the kind {kind} named '{name}': {string.Join(", ", found.Select(idOf))}. Give the identifier."),
        };
    }

    /// <summary>What exists, in words: <c>are a, b and 3 more</c>.</summary>
    public static string Exist(IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.Count switch
        {
            0 => "is none",
            <= MostShown => $"are {string.Join(", ", sorted)}",
            _ => $"are {string.Join(", ", sorted.Take(MostShown))} and {sorted.Count - MostShown} more",
        };
    }
}
