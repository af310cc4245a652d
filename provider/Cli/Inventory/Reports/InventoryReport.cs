using NumberProvider.Cli.Output;
using NumberProvider.Engine;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>The live inventory that an export read. Written as JSON it is the report that <c>schema/inventory-report.v1.json</c> describes.</summary>
internal sealed record InventoryReport : IVersionedReport
{
    /// <summary>The version of the report's form.</summary>
    public const int CurrentVersion = 1;

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>When the vendors were read, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What was asked for, as options in ordinal order.</summary>
    public required IReadOnlyList<string> Scope { get; init; }

    public required IReadOnlyList<ReportedInstance> Instances { get; init; }

    /// <summary>The numbers of the instances.</summary>
    public required IReadOnlyList<ReportedNumber> Numbers { get; init; }

    /// <summary>The numbers of the account that no instance uses; null where the API version has no list of them.</summary>
    public required IReadOnlyList<ReportedNumber>? Unassigned { get; init; }

    public required IReadOnlyList<ReportedGroup> Groups { get; init; }

    public required IReadOnlyList<ReportedFlow> Flows { get; init; }

    public required IReadOnlyList<ReportedCampaign> Campaigns { get; init; }

    public required IReadOnlyList<ReportedBinding> Bindings { get; init; }

    /// <summary>What is live and not in the program, each with the reason; numbers that a filter left out have their standing instead.</summary>
    public required IReadOnlyList<string> Omissions { get; init; }

    /// <summary>What changed since an earlier report; null when none was given.</summary>
    public InventorySince? Since { get; init; }

    /// <summary>Reads an earlier report.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scope">What is asked for now.</param>
    /// <exception cref="EngineException">The file is no such report, or one of something else: what was not asked for would pass for gone.</exception>
    public static InventoryReport Read(string file, IReadOnlyList<string> scope)
    {
        var report = ReportJson.Read<InventoryReport>(file, "export", CurrentVersion);
        return report.Scope.SequenceEqual(scope)
            ? report
            : throw new EngineException($"The report {file} cannot be compared: it was made with {Options(report.Scope)}, this one with {Options(scope)}.");
    }

    /// <summary>All numbers of the account that are known.</summary>
    public IEnumerable<ReportedNumber> AllNumbers() => Numbers.Concat(Unassigned ?? []);

    /// <summary>Everything that can be compared with another report.</summary>
    public IEnumerable<IReportedThing> Things(InventoryReport other) => [.. Instances, .. other.Unassigned is null ? Numbers : AllNumbers(), .. Groups, .. Flows, .. Campaigns, .. Bindings];

    private static string Options(IReadOnlyList<string> scope) => scope.Count == 0 ? "none of --instance, --campaign and --pool" : string.Join(' ', scope);
}
