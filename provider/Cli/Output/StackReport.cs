using NumberProvider.Engine;
using NumberProvider.Engine.State;

namespace NumberProvider.Cli.Output;

/// <summary>A stack for people: its resources as a tree, and its outputs.</summary>
internal static class StackReport
{
    public static IEnumerable<string> Lines(string stack, Snapshot snapshot, bool showUrns, bool showIds)
    {
        yield return $"Stack {stack}: {snapshot.Resources.Length} resource{(snapshot.Resources.Length == 1 ? "" : "s")}";
        var children = snapshot.Resources.ToLookup(resource => resource.Parent);
        foreach (var line in Tree(children, parent: null, "  ", showUrns, showIds))
        {
            yield return line;
        }

        foreach (var operation in snapshot.PendingOperations)
        {
            yield return $"  {operation.Type.ToString().ToLowerInvariant()} {OperationReport.Short(operation.Resource.Urn)} was cut off";
        }

        if (snapshot.Outputs.Count > 0)
        {
            yield return "Outputs:";
            foreach (var (name, value) in snapshot.Outputs)
            {
                yield return $"  {name}: {ValueText.Of(value)}";
            }
        }
    }

    private static IEnumerable<string> Tree(ILookup<Urn?, ResourceState> children, Urn? parent, string indent, bool showUrns, bool showIds)
    {
        foreach (var resource in children[parent].OrderBy(resource => resource.Type, StringComparer.Ordinal).ThenBy(resource => resource.Urn.Name, NaturalOrder.Instance))
        {
            yield return $"{indent}{OperationReport.Short(resource.Urn)}{(resource.Protect ? "  protected" : "")}{(resource.Delete ? "  to be removed" : "")}";
            if (showUrns)
            {
                yield return $"{indent}    URN: {resource.Urn}";
            }

            if (showIds && resource.Id is { } id)
            {
                yield return $"{indent}    ID: {id}";
            }

            foreach (var line in resource.Delete ? [] : Tree(children, resource.Urn, indent + "  ", showUrns, showIds))
            {
                yield return line;
            }
        }
    }
}
