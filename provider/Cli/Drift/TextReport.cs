using System.Globalization;
using System.Text;

namespace NumberProvider.Cli.Drift;

/// <summary>The report for a terminal.</summary>
internal static class TextReport
{
    /// <summary>What stands above numbers that no resource declares.</summary>
    public const string UndeclaredTitle = "At the vendor, and declared by no resource of the state";

    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"Drift of {report.Project}/{report.Stack}, read {Time(report.Time)}");
        foreach (var resource in report.Drifted())
        {
            text.AppendLine($"  {Sign(resource.State)} {resource.ShortType(),-22} {resource.Name,-22} {Word(resource.State),-9} {resource.Id}".TrimEnd());
            foreach (var finding in resource.Drift().Where(finding => finding.Property is not null))
            {
                text.AppendLine($"      {Sign(finding.Kind)} {finding.Describe()}");
            }
        }

        Section(text, UndeclaredTitle + ":", report.Undeclared?.Describe() ?? []);
        Section(text, "Cannot be known, neither drift nor none:", Unknown(report));
        Section(text, "Not compared, because the vendor never shows it:", report.NotCompared().Select(entry => $"{entry.Property} ({Names(entry.Resources)})"));
        Section(text, "The provider said:", report.Resources.SelectMany(resource => resource.Warnings.Select(warning => $"{resource.Name}: {warning}")));
        if (report.Since is { } since)
        {
            Section(text, $"Since {Time(since.Time)}:", [.. since.Appeared.Select(entry => $"new       {Entry(entry)}"), .. since.Resolved.Select(entry => $"resolved  {Entry(entry)}"),
                .. since is { Appeared.Count: 0, Resolved.Count: 0 } ? ["nothing changed"] : Array.Empty<string>()]);
        }

        text.AppendLine().AppendLine(report.Summary.Describe());
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A state as a sign, beside the word.</summary>
    public static char Sign(DriftState state) => state switch
    {
        DriftState.Missing => '-',
        DriftState.Foreign or DriftState.Undeclared => '+',
        DriftState.Changed => '~',
        DriftState.Expired or DriftState.Expiring => '!',
        DriftState.Unknown => '?',
        _ => '=',
    };

    /// <summary>A state as a word.</summary>
    public static string Word(DriftState state) => state == DriftState.InSync ? "in sync" : state.ToString().ToLowerInvariant();

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Entry(SinceEntry entry) => $"{entry.Name}: {entry.Finding.Describe()}";

    /// <summary>What cannot be known, resources with the same reason together.</summary>
    public static IEnumerable<string> Unknown(DriftReport report) => report.AllUnknown()
        .GroupBy(entry => entry.What, entry => entry.Resource, StringComparer.Ordinal)
        .Select(group => group.OfType<ResourceDrift>().ToList() is { Count: > 0 } resources ? $"{Names(resources)}: {group.Key}" : group.Key);

    public static string Names(IReadOnlyList<ResourceDrift> resources) => string.Join(", ", resources.Select(resource => resource.Name));

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                text.AppendLine().AppendLine(title);
                first = false;
            }

            text.AppendLine($"  {line}");
        }
    }
}
