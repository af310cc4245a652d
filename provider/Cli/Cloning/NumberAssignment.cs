using NumberProvider.Vendors.Alibaba.Ccc;

namespace NumberProvider.Cli.Cloning;

/// <summary>Gives each number of the source a free one of the target. A number cannot exist twice, so no one is given out twice, nor kept as it is.</summary>
/// <param name="decision">What was decided before.</param>
/// <param name="rules">Which free number fits; null leaves all open.</param>
/// <param name="source">The numbers that the source's instances hold.</param>
/// <param name="free">The numbers of the target's account that no instance uses; null where they cannot be known.</param>
/// <param name="bound">The numbers that the target's instances hold.</param>
/// <param name="to">The stack that is made.</param>
internal sealed class NumberAssignment(
    Decision decision, NumberRules? rules, IReadOnlyList<CccNumber> source, IReadOnlyList<CccUnassignedNumber>? free, IReadOnlySet<string> bound, string to)
{
    /// <summary>The counterparts of numbers, those of the call center in order.</summary>
    /// <param name="numbers">The numbers that the program uses.</param>
    public IReadOnlyList<Mapping> Assign(IEnumerable<string> numbers)
    {
        var live = source.ToDictionary(number => number.Number, StringComparer.Ordinal);
        var all = numbers.ToHashSet(StringComparer.Ordinal);
        var settled = all.Order(StringComparer.Ordinal)
            .Select(number => decision.On(new Mapping(EnvironmentKind.Number, number, To: null, Finding.Open), other => all.Contains(other) ? "a number cannot be in two environments" : Check(other, live.ContainsKey(number)))).ToList();
        var taken = settled.Select(mapping => mapping.To).OfType<string>().Concat(all).ToHashSet(StringComparer.Ordinal);
        var assigned = settled.Select(mapping => mapping.To is not null ? mapping : Assign(mapping, live.GetValueOrDefault(mapping.From), taken)).ToList();
        var twice = assigned.Where(mapping => mapping.To is not null).GroupBy(mapping => mapping.To).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. assigned.Select(mapping => twice.Contains(mapping.To) ? mapping with { Problem = $"{mapping.To} stands for several numbers" } : mapping)];
    }

    private Mapping Assign(Mapping mapping, CccNumber? number, HashSet<string> taken)
    {
        if (number is null)
        {
            return mapping with { Problem = "no instance of the source holds it, so the call center's free numbers do not replace it" };
        }

        if (rules is null)
        {
            return mapping with { Problem = "numbers are left open, as you asked" };
        }

        if (free is null)
        {
            return mapping with { Problem = $"the API version of the call center that {to} is reached by does not list free numbers: write the counterpart into the mapping, or give it in --table" };
        }

        if (free.FirstOrDefault(candidate => !taken.Contains(candidate.Number) && rules.Fit(number, candidate)) is not { } found)
        {
            return mapping with { Problem = $"{to} has no free number left for it ({rules})" };
        }

        taken.Add(found.Number);
        return mapping with { To = found.Number, Found = Finding.Rule, Problem = null };
    }

    private string? Check(string other, bool isOfCallCenter) => !isOfCallCenter || free is null || bound.Contains(other) || free.Any(candidate => candidate.Number == other)
        ? null
        : $"{other} is neither free in the account of {to} nor in its instance";
}
