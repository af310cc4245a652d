using System.Globalization;

namespace NumberProvider.Cli.Inventory.Reports;

/// <summary>The report for a terminal: what was written, and what was not.</summary>
internal static class ExportText
{
    public static string Write(ExportReport report)
    {
        var (files, program) = (report.Files, report.Program);
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine($"Wrote {program.Resources.Count} resources to {files.Folder}:");
        text.WriteLine($"  Pulumi.yaml  the program {files.Project}");
        text.WriteLine($"  Pulumi.{files.Stack}.yaml  its configuration, {program.Settings.Count(setting => setting.IsSecret)} of {program.Settings.Count} values encrypted");
        text.WriteLine($"  {ExportFiles.ImportName}  what to import");
        Section(text, "Left out:", program.Omissions);
        if (report.Inventory.Since is { } since)
        {
            Section(text, $"Since {since.Moment()}:", since.Lines());
        }

        text.WriteLine($"Take them over there, with numbers or with pulumi: stack init {files.Stack}, import --file {ExportFiles.ImportName} --yes, preview --expect-no-changes.");
        return text.ToString();
    }

    private static void Section(StringWriter text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.WriteLine(title);
            lines.ToList().ForEach(line => text.WriteLine($"  {line}"));
        }
    }
}
