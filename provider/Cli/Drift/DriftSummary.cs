using System.Text.Json.Serialization;

namespace NumberProvider.Cli.Drift;

/// <summary>The report in numbers.</summary>
/// <param name="Resources">How many resources were compared.</param>
/// <param name="InSync">How many are as the state says, and wholly known.</param>
/// <param name="Drifted">How many drifted.</param>
/// <param name="Unknown">How many did not drift as far as is known, but are not wholly known; and what cannot be known of the stack itself.</param>
/// <param name="Missing">Findings of things that are missing.</param>
/// <param name="Foreign">Findings of things that the state does not know.</param>
/// <param name="Changed">Findings of changed values.</param>
/// <param name="Expired">Bindings that expired.</param>
/// <param name="Expiring">Bindings that expire within the window.</param>
/// <param name="Undeclared">Numbers that no resource declares, as far as is known; null when they were not asked for.</param>
internal sealed record DriftSummary(
    int Resources, int InSync, int Drifted, int Unknown, int Missing, int Foreign, int Changed, int Expired, int Expiring,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Undeclared = null)
{
    public static DriftSummary Of(IReadOnlyList<ResourceDrift> resources, IReadOnlyList<string> unknown, Undeclared? undeclared)
    {
        int Count(DriftState kind) => resources.Sum(resource => resource.Findings.Count(finding => finding.Kind == kind));
        var drifted = resources.Count(resource => resource.Drift().Any());
        var inSync = resources.Count(resource => resource.Findings.Count == 0);
        return new DriftSummary(
            resources.Count, inSync, drifted, resources.Count - inSync - drifted + unknown.Count,
            Count(DriftState.Missing), Count(DriftState.Foreign), Count(DriftState.Changed), Count(DriftState.Expired), Count(DriftState.Expiring), undeclared?.All().Count());
    }

    /// <summary>The summary on one line.</summary>
    public string Describe()
    {
        string[] kinds =
        [
            .. new[] { (Missing, "missing"), (Foreign, "foreign"), (Changed, "changed"), (Expired, "expired"), (Expiring, "expiring") }
                .Where(kind => kind.Item1 > 0).Select(kind => $"{kind.Item1} {kind.Item2}"),
        ];
        var drift = Drifted == 0 ? Undeclared > 0 ? "No resource drifted" : Unknown == 0 ? "No drift" : "No drift in what could be read" : $"{Drifted} of {Resources} resources drifted ({string.Join(", ", kinds)})";
        return $"{drift}{(Unknown == 0 ? "" : $", {Unknown} cannot be known")}, {InSync} in sync{(Undeclared is null ? "" : $", {Undeclared} undeclared")}.";
    }
}
