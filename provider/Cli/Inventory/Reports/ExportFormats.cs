using NumberProvider.Cli.Output;
using NumberProvider.Cli.Pages;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>The forms of the report.</summary>
internal static class ExportFormats
{
    public static IReadOnlyDictionary<string, Func<ExportReport, string>> All { get; } = new Dictionary<string, Func<ExportReport, string>>(StringComparer.Ordinal)
    {
        [ReportOutputs<ExportReport>.Text] = ExportText.Write,
        ["json"] = report => ReportJson.Write(report.Inventory),
        ["html"] = report => PageWriter.Write(new InventoryPage(report).Page()),
    };
}
