using NumberProvider.Engine;
using NumberProvider.Engine.Deployment.Events;

namespace NumberProvider.Cli.Output;

/// <summary>Steps as a tree of parents and children, by type and name. A resource without a step of interest stays where one below it has one.</summary>
internal static class ResourceTree
{
    public static IEnumerable<TreeRow> Of(IReadOnlyList<StepFinished> steps, Func<StepFinished, bool> isShown)
    {
        var first = steps.GroupBy(step => step.Step.Urn).ToDictionary(group => group.Key, group => group.First());
        var kept = new HashSet<StepFinished>();
        foreach (var step in steps.Where(isShown))
        {
            for (var at = step; at is not null && kept.Add(at);)
            {
                at = Parent(at) is { } parent ? first.GetValueOrDefault(parent) : null;
            }
        }

        var children = kept.ToLookup(step => Parent(step) is { } parent && first.TryGetValue(parent, out var above) ? above : null);
        return Rows(children, parent: null, below: "");
    }

    private static IEnumerable<TreeRow> Rows(ILookup<StepFinished?, StepFinished> children, StepFinished? parent, string below)
    {
        var ordered = children[parent].OrderBy(step => step.Step.Urn.Type, StringComparer.Ordinal).ThenBy(step => step.Step.Urn.Name, NaturalOrder.Instance).ToList();
        foreach (var step in ordered)
        {
            var isLast = ReferenceEquals(step, ordered[^1]);
            var (indent, under) = parent is null ? ("", "") : isLast ? ("└─ ", "   ") : ("├─ ", "│  ");
            yield return new TreeRow(step, below + indent, below + under);
            foreach (var row in Rows(children, step, below + under))
            {
                yield return row;
            }
        }
    }

    private static Urn? Parent(StepFinished finished) => (finished.Step.New ?? finished.Step.Old)?.Parent;
}
