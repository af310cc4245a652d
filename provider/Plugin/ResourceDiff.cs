using NumberProvider.Protocol.Rpc;
using NumberProvider.Resources.Model;

namespace NumberProvider.Plugin;

/// <summary>Puts differences into the answer of Diff.</summary>
internal static class ResourceDiff
{
    public static DiffResponse ToResponse(ResourceSpec spec, IReadOnlyList<PropertyDifference> differences, bool deleteBeforeReplace)
    {
        var response = new DiffResponse
        {
            Changes = differences.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            DeleteBeforeReplace = deleteBeforeReplace,
            HasDetailedDiff = true,
            Diffs = { differences.Select(Root).Distinct() },
            Stables = { Stables(spec, differences) },
            Replaces = { differences.Where(difference => difference.Replaces).Select(Root).Distinct() },
        };
        foreach (var difference in differences)
        {
            response.DetailedDiff[difference.Path.ToString()] = new PropertyDiff { Kind = Kind(difference), InputDiff = true };
        }

        return response;
    }

    // In place, what names the resource stays as it is.
    private static IEnumerable<string> Stables(ResourceSpec spec, IReadOnlyList<PropertyDifference> differences) => differences.Any(difference => difference.Replaces)
        ? []
        : spec.Inputs.Where(input => input.Replaces).Select(input => input.Name).Union(spec.AlwaysThere).Except(differences.Select(Root));

    private static string Root(PropertyDifference difference) => (string)difference.Path.Segments[0];

    private static PropertyDiff.Types.Kind Kind(PropertyDifference difference) => (difference.Kind, difference.Replaces) switch
    {
        (DifferenceKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (DifferenceKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (DifferenceKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (DifferenceKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
    };
}
