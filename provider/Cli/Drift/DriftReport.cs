using System.Text.Json.Serialization;
using NumberProvider.Cli.Output;

namespace NumberProvider.Cli.Drift;

/// <summary>What a comparison of a stack with the vendors found. Written as JSON it is the report that <c>schema/drift-report.v1.json</c> describes.</summary>
internal sealed record DriftReport : IVersionedReport
{
    /// <summary>The version of the report's form.</summary>
    public const int CurrentVersion = 1;

    /// <inheritdoc/>
    public required int Version { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>When the vendors were read, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The window for bindings that expire, <c>30d</c>; null when none was asked for.</summary>
    public string? ExpiringWithin { get; init; }

    public required DriftVerdict Verdict { get; init; }

    public required DriftSummary Summary { get; init; }

    /// <summary>All resources that were compared, by type and name.</summary>
    public required IReadOnlyList<ResourceDrift> Resources { get; init; }

    /// <summary>What cannot be known and belongs to no resource.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Numbers that no resource declares; null when they were not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Undeclared? Undeclared { get; init; }

    /// <summary>What changed since an earlier report; null when none was given.</summary>
    public DriftSince? Since { get; init; }

    /// <summary>Makes the report of resources, with what they come to.</summary>
    public static DriftReport Of(string project, string stack, DateTimeOffset time, string? expiringWithin, IReadOnlyList<ResourceDrift> resources, IReadOnlyList<string> unknown, Undeclared? undeclared = null) => new()
    {
        Version = CurrentVersion,
        Project = project,
        Stack = stack,
        Time = time,
        ExpiringWithin = expiringWithin,
        Verdict = resources.Any(resource => resource.Drift().Any()) || undeclared?.IsDrift() == true ? DriftVerdict.Drift
            : unknown.Count > 0 || resources.Any(resource => resource.Findings.Count > 0) ? DriftVerdict.Unknown
            : DriftVerdict.None,
        Summary = DriftSummary.Of(resources, unknown, undeclared),
        Resources = resources,
        Unknown = unknown,
        Undeclared = undeclared,
    };

    /// <summary>The report with numbers that no resource declares, and with what cannot be known of them.</summary>
    public DriftReport With(Undeclared undeclared, IReadOnlyList<string> unknown) => Of(Project, Stack, Time, ExpiringWithin, Resources, [.. Unknown, .. unknown], undeclared);

    /// <summary>The resources that drifted.</summary>
    public IEnumerable<ResourceDrift> Drifted() => Resources.Where(resource => resource.Drift().Any());

    /// <summary>What cannot be known, with its resource, or without one.</summary>
    public IEnumerable<(ResourceDrift? Resource, string What)> AllUnknown() => Resources
        .SelectMany(resource => resource.Unknown().Select(finding => ((ResourceDrift?)resource, finding.Describe())))
        .Concat(Unknown.Select(reason => ((ResourceDrift?)null, reason)));

    /// <summary>What the vendors never show, with the resources that use it.</summary>
    public IEnumerable<(string Property, IReadOnlyList<ResourceDrift> Resources)> NotCompared() => Resources
        .SelectMany(resource => resource.NotCompared.Select(property => (property, resource)))
        .GroupBy(entry => entry.property, entry => entry.resource, StringComparer.Ordinal)
        .Select(group => (group.Key, (IReadOnlyList<ResourceDrift>)[.. group]));
}
