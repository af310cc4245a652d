using NumberProvider.Cli.Output;

namespace NumberProvider.Cli.Drift;

/// <summary>The forms of the report.</summary>
internal static class DriftFormats
{
    public static IReadOnlyDictionary<string, Func<DriftReport, string>> All { get; } = new Dictionary<string, Func<DriftReport, string>>(StringComparer.Ordinal)
    {
        ["text"] = TextReport.Write,
        ["json"] = ReportJson.Write,
        ["markdown"] = MarkdownReport.Write,
        ["junit"] = JUnitReport.Write,
        ["sarif"] = SarifReport.Write,
        ["html"] = HtmlReport.Write,
    };
}
